//! Which edges there are: from these states, by this event, to this state. A state that several lead from by the same event to the same
//! state stands in one line with them. As text, since the page draws it: pointers to each name take thrice as many bytes.

use super::Machine;

/// From these states, with blanks between them, by this event, to this state.
pub type Row = (&'static str, &'static str, &'static str);

impl Machine {
    #[must_use]
    pub fn rows(self) -> Vec<Row> {
        let mut rows = Vec::new();
        for line in self.table().split('\n') {
            let edge = line.split_once(':').and_then(|(from, edge)| Some((from, edge.split_once('>')?)));
            if let Some((from, (event, to))) = edge {
                rows.push((from, event.trim_matches(' '), to.trim_matches(' ')));
            }
        }
        rows
    }

    const fn table(self) -> &'static str {
        match self {
            Self::Service => SERVICE,
            Self::Broker => BROKER,
            Self::Box => BOX,
            Self::Session => SESSION,
            Self::Pin => PIN,
            Self::Method => METHOD,
            Self::App => APP,
        }
    }
}

const SERVICE: &str = "\
LoggedOut LoggedOn: GoTo > LoggedOut
LoggedOut: BeginElsewhere > AwaitAnswer
LoggedOut: LogOn > AwaitAnswer
AwaitAnswer: AnswerWithoutPerson > LoggedOut
AwaitAnswer AwaitApproval: AnswerWithPerson > LoggedOn
LoggedOn: LogOff > LoggedOut
LoggedOn: SendTransfer > AwaitApproval
AwaitApproval: AnswerWithoutPerson > LoggedOn";

const BROKER: &str = "\
[*]: Authorize > AwaitSession
AwaitSession: SessionCreated > AwaitResult
AwaitResult: HandBack > [*]
AwaitResult: HandBack > AwaitPerson
AwaitPerson: Redeemed > [*]";

const BOX: &str = "\
[*]: Open > AwaitUserId
AwaitUserId: EnterUserId > Identifying
AwaitUserId Identifying Starting AwaitApp ShowCode ShowQr AwaitDecision: Cancel > Cancelling
AwaitUserId Identifying Starting AwaitApp ShowCode ShowQr AwaitDecision Cancelling: Ended > Ended
AwaitUserId Identifying Starting AwaitApp ShowCode ShowQr AwaitDecision Cancelling: CloseWindow > Closed
Identifying: UnknownUserId > AwaitUserId
Identifying: Identified > Starting
Starting: AppAuthenticationStarted > AwaitApp
AwaitApp: ChannelValidationOtp > ShowCode
AwaitApp ShowCode ShowQr: ChannelValidationTqr > ShowQr
ShowCode ShowQr: ChannelVerified > AwaitDecision
ShowCode ShowQr AwaitDecision Cancelling: Ok > Ticked
ShowQr: QrHalfShown > ShowQr
Ticked: TickShown > PutThrough
PutThrough Ended Closed: BeginElsewhere > [*]
PutThrough Ended Closed: GoTo > [*]
PutThrough Ended Closed: LogOn > [*]
PutThrough Ended Closed: SendTransfer > [*]";

const SESSION: &str = "\
[*]: CreateSession > AwaitUserId
AwaitUserId AwaitStart AwaitApp AwaitCode AwaitScan AwaitDecision Done: Identify > [*]
AwaitUserId: Identify > AwaitStart
AwaitUserId AwaitStart AwaitApp AwaitCode AwaitScan AwaitDecision: Cancel > Done
AwaitUserId: Identify > Done
AwaitUserId AwaitStart AwaitApp AwaitCode AwaitScan AwaitDecision: SessionExpiry > Done
AwaitStart: StartAppAuthentication > AwaitApp
AwaitApp: GiveChannelValidation > AwaitCode
AwaitApp AwaitCode: GiveChannelValidation > AwaitScan
AwaitCode: VerifyCode > AwaitCode
AwaitCode: VerifyCode > AwaitDecision
AwaitCode AwaitScan AwaitDecision: Confirm > Done
AwaitCode: VerifyCode > Done
AwaitScan: QrRenewal > AwaitScan
AwaitScan: VerifyScan > AwaitDecision
Done: Cancel > [*]
Done: Redeem > Done";

const PIN: &str = "\
Usable Blocked NewPinNeeded: MakeNewPin > Usable
Usable: PerformAuthentication > Usable
Usable: PerformAuthentication > Blocked
Usable: PerformAuthentication > NewPinNeeded
Blocked: BlockOver > Usable";

const METHOD: &str = "\
QrCodes: StartSwitch > Switching
Switching OneTimeCodes: UseQrCodes > QrCodes
Switching: SwitchReady > OneTimeCodes";

const APP: &str = "\
Closed: OpenApp > ChooseUser
Closed: OpenApp > Locked
ChooseUser Locked Blocked NewPinNeeded Asking FrontPage AwaitChannel AwaitCode AwaitScan AwaitDecision Done Menu MethodPin ChooseMethod ExplainSwitch SwitchPending ChooseUnlock PinSettings ForgotPin NewPin: CloseApp > Closed
ChooseUser: ChooseUser > Locked
Locked MethodPin: Locked > Locked
Locked: Waiting > Locked
Locked: WrongPin > Locked
Locked Menu MethodPin PinSettings ForgotPin NewPin: Blocked > Blocked
Locked Menu MethodPin PinSettings ForgotPin NewPin: NewPinNeeded > NewPinNeeded
Locked: Authenticated > Asking
Locked: Authenticated > AwaitChannel
Locked Blocked NewPinNeeded FrontPage: OpenMenu > Menu
Blocked: BlockOver > Locked
Asking ChooseMethod ExplainSwitch SwitchPending: MethodIs > FrontPage
Asking: NothingWaiting > FrontPage
Asking: Waiting > AwaitChannel
FrontPage SwitchPending: SwitchOver > Asking
AwaitChannel AwaitCode AwaitScan AwaitDecision: NothingWaiting > Asking
AwaitChannel: ChannelValidationOtp > AwaitCode
AwaitChannel: ChannelValidationTqr > AwaitScan
AwaitChannel AwaitCode AwaitScan: ChannelVerified > AwaitDecision
AwaitChannel AwaitCode AwaitScan AwaitDecision: Ended > Done
AwaitCode: WrongCode > AwaitCode
AwaitScan: Scan > AwaitScan
AwaitScan: Seen > AwaitScan
AwaitScan: SetCamera > AwaitScan
AwaitScan: WrongScan > AwaitScan
Done: LeaveResult > Asking
Done: LeaveResult > FrontPage
Menu: GoBack > Locked
Menu: GoBack > Asking
Menu: GoBack > FrontPage
Menu: TurnTo > MethodPin
Menu: TurnTo > ChooseUnlock
Menu: TurnTo > PinSettings
MethodPin ChooseMethod ExplainSwitch SwitchPending ChooseUnlock PinSettings ForgotPin NewPin: GoBack > Menu
MethodPin: WrongPin > MethodPin
MethodPin: Authenticated > ChooseMethod
MethodPin: Authenticated > SwitchPending
ChooseMethod: ChooseMethod > FrontPage
ChooseMethod: ChooseMethod > ExplainSwitch
ExplainSwitch: ChooseMethod > ChooseMethod
ExplainSwitch: MethodIs > SwitchPending
ChooseUnlock: ChooseUnlock > Asking
ChooseUnlock: ChooseUnlock > FrontPage
PinSettings: TurnTo > ForgotPin
ForgotPin: TurnTo > NewPin
NewPin: NewPinMade > Locked
NewPin: EnterPin > NewPin";
