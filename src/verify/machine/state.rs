//! What the states of each party are called: as in the source.

use crate::protocol::method::Method;
use crate::protocol::party::app::{self, Stage as AppStage};
use crate::protocol::party::core::account::Pin;
use crate::protocol::party::core::session::Stage as SessionStage;
use crate::protocol::party::mitid_box::Stage as BoxStage;
use crate::protocol::party::{broker, service};

pub const fn of_service(state: service::State) -> &'static str {
    match state {
        service::State::LoggedOut { .. } => "LoggedOut",
        service::State::AwaitAnswer { .. } => "AwaitAnswer",
        service::State::LoggedOn { .. } => "LoggedOn",
        service::State::AwaitApproval { .. } => "AwaitApproval",
    }
}

pub const fn of_log_on(state: broker::State) -> &'static str {
    match state {
        broker::State::AwaitSession { .. } => "AwaitSession",
        broker::State::AwaitResult { .. } => "AwaitResult",
        broker::State::AwaitPerson { .. } => "AwaitPerson",
    }
}

pub const fn of_box(stage: BoxStage) -> &'static str {
    match stage {
        BoxStage::AwaitUserId { .. } => "AwaitUserId",
        BoxStage::Identifying { .. } => "Identifying",
        BoxStage::Starting { .. } => "Starting",
        BoxStage::AwaitApp { .. } => "AwaitApp",
        BoxStage::ShowCode { .. } => "ShowCode",
        BoxStage::ShowQr { .. } => "ShowQr",
        BoxStage::AwaitDecision { .. } => "AwaitDecision",
        BoxStage::Cancelling => "Cancelling",
        BoxStage::Ticked { .. } => "Ticked",
        BoxStage::PutThrough => "PutThrough",
        BoxStage::Ended(_) => "Ended",
        BoxStage::Closed => "Closed",
    }
}

pub const fn of_session(stage: SessionStage) -> &'static str {
    match stage {
        SessionStage::AwaitUserId => "AwaitUserId",
        SessionStage::AwaitStart { .. } => "AwaitStart",
        SessionStage::AwaitApp { .. } => "AwaitApp",
        SessionStage::AwaitCode { .. } => "AwaitCode",
        SessionStage::AwaitScan { .. } => "AwaitScan",
        SessionStage::AwaitDecision { .. } => "AwaitDecision",
        SessionStage::Done { .. } => "Done",
    }
}

pub const fn of_pin(pin: Pin) -> &'static str {
    match pin {
        Pin::Usable { .. } => "Usable",
        Pin::Blocked { .. } => "Blocked",
        Pin::NewPinNeeded => "NewPinNeeded",
    }
}

pub const fn of_method(method: Method) -> &'static str {
    match method {
        Method::QrCodes => "QrCodes",
        Method::Switching { .. } => "Switching",
        Method::OneTimeCodes => "OneTimeCodes",
    }
}

pub const fn of_app(state: app::State) -> &'static str {
    let open = match state {
        app::State::Closed => return "Closed",
        app::State::ChooseUser => return "ChooseUser",
        app::State::Open(open) => open,
    };
    match open.stage {
        AppStage::Locked { .. } => "Locked",
        AppStage::Blocked { .. } => "Blocked",
        AppStage::NewPinNeeded => "NewPinNeeded",
        AppStage::Asking => "Asking",
        AppStage::FrontPage => "FrontPage",
        AppStage::AwaitChannel { .. } => "AwaitChannel",
        AppStage::AwaitCode { .. } => "AwaitCode",
        AppStage::AwaitScan { .. } => "AwaitScan",
        AppStage::AwaitDecision { .. } => "AwaitDecision",
        AppStage::Done(_) => "Done",
        AppStage::Menu => "Menu",
        AppStage::MethodPin { .. } => "MethodPin",
        AppStage::ChooseMethod => "ChooseMethod",
        AppStage::ExplainSwitch => "ExplainSwitch",
        AppStage::SwitchPending { .. } => "SwitchPending",
        AppStage::ChooseUnlock => "ChooseUnlock",
        AppStage::PinSettings => "PinSettings",
        AppStage::ForgotPin => "ForgotPin",
        AppStage::NewPin { .. } => "NewPin",
    }
}
