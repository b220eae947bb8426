use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::form::Form;
use super::*;
use crate::people::{Habits, Known, Seen};
use crate::protocol::assumption::WRONG_CODES_END_THE_SESSION;
use crate::protocol::method::Method;
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::party::service::State as ServiceState;
use crate::protocol::person::Typed;
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::world::talk::{Remark, TalkInput};
use crate::protocol::world::{Actor, Address, Shows};
use crate::protocol::{ComputerId, ComputerInput, Input, PhoneInput, RoomInput, World};

const HERE: ComputerId = ComputerId::LEARNERS;
const ELSEWHERE: ComputerId = ComputerId::ELSEWHERE;

/// Every trial of one attack: on a learner without a defence, and with each that changes something.
fn trials_of(attack: Attack) -> Vec<Trial> {
    let defences = [None].into_iter().chain(Defence::ALL.map(Some));
    let mut trials: Vec<Trial> = Vec::new();
    for (defence, scenario) in defences.flat_map(|defence| attack.scenarios().iter().map(move |own| (defence, *own))) {
        let trial = Trial::new(attack, scenario, defence);
        if !trials.contains(&trial) {
            trials.push(trial);
        }
    }
    trials
}

fn inputs(run: &Run) -> Vec<Input> {
    run.steps.iter().map(|step| step.input).collect()
}

fn harmed(cell: &Cell) -> &Run {
    match cell {
        Cell::Fails(run) | Cell::InPart { harmed: run, .. } | Cell::Chance { run, .. } => run,
        Cell::Stops(_) | Cell::None => panic!("nobody is harmed: {cell:?}"),
    }
}

fn safe(cell: &Cell) -> &Run {
    match cell {
        Cell::Stops(run) | Cell::InPart { safe: run, .. } => run,
        Cell::Fails(_) | Cell::Chance { .. } | Cell::None => panic!("nobody is safe: {cell:?}"),
    }
}

fn cell(attack: Attack, defence: Defence) -> Cell {
    compute(attack, defence).0
}

fn is_logged_on(world: &World, id: ComputerId) -> bool {
    matches!(world.computers()[usize::from(id.0)].service.state(), ServiceState::LoggedOn { .. })
}

/// The worlds before each step of a run, with the step.
fn steps_of(run: &Run) -> impl Iterator<Item = (World, Step)> + '_ {
    (0..run.steps.len()).map(|until| {
        let before = Run { steps: run.steps[..until].to_vec(), ..run.clone() };
        (before.played(), run.steps[until])
    })
}

// -- The attacks, as stories ------------------------------------------------------------------------------------------

#[test]
fn a_stranger_who_only_waits_is_stopped_before_there_is_a_text_to_read() {
    for method in [Defence::QrCode, Defence::OneTimeCode] {
        let stopped = safe(&cell(Attack::Stranger, method)).played();
        assert!(matches!(stopped.screen(ELSEWHERE), Ok(ComputerScreen::Code { .. } | ComputerScreen::Qr { .. })));
    }
    for trial in trials_of(Attack::Stranger) {
        let explored = Exploration::of(trial);
        assert!(!explored.has_in_play(Defence::ReadingTheText));
        assert!(!explored.moments().iter().any(|moment| moment.is_harm));
    }
}

#[test]
fn a_dictated_code_logs_the_caller_on() {
    let cell = cell(Attack::DictatedCode, Defence::OneTimeCode);
    let run = harmed(&cell);
    let told = inputs(run).into_iter().find_map(|input| match input {
        Input::Talk(Actor::Other, TalkInput::Say(Remark { code, .. })) => code,
        Input::Computer(..) | Input::Phone(_) | Input::Talk(..) | Input::Room(_) => None,
    });
    let typed = Input::Phone(PhoneInput::EnterCode(Typed::Practice(told.expect("a code that is read out"))));
    assert!(inputs(run).contains(&typed));
    assert_eq!(inputs(run).last(), Some(&Input::Phone(PhoneInput::Approve)));
    assert!(is_logged_on(&run.played(), ELSEWHERE) && !is_logged_on(&run.played(), HERE));
}

#[test]
fn a_qr_code_cannot_be_dictated() {
    let cell = cell(Attack::DictatedCode, Defence::QrCode);
    assert!(matches!(safe(&cell).played().scene().phone, PhoneScreen::Scan { .. }));
}

#[test]
fn reading_the_text_helps_unless_the_caller_wants_the_same_as_the_learner() {
    let cell = cell(Attack::DictatedCode, Defence::ReadingTheText);
    let (before, _) = steps_of(harmed(&cell)).last().expect("a step");
    let wanted = Scenario::SameSite.wants().expect("a site");
    assert_eq!(before.scene().phone, PhoneScreen::Approval { approval: wanted, busy: false });
    assert_eq!(inputs(safe(&cell)).last(), Some(&Input::Phone(PhoneInput::Reject)));
}

#[test]
fn who_refuses_told_codes_hangs_up() {
    for attack in [Attack::DictatedCode, Attack::SwitchFirst, Attack::GuessedCode] {
        let cell = cell(attack, Defence::RefusingToldCodes);
        let hangs_up = Input::Talk(Actor::Learner, TalkInput::End);
        assert_eq!(inputs(safe(&cell)).last(), Some(&hangs_up), "{attack:?}");
    }
}

#[test]
fn who_has_qr_codes_can_be_talked_out_of_them_if_there_is_no_wait() {
    let cell = cell(Attack::SwitchFirst, Defence::QrCode);
    let run = harmed(&cell);
    let at = |input| inputs(run).iter().position(|done| *done == input);
    let switched = at(Input::Phone(PhoneInput::StartSwitch)).expect("a switch");
    let skipped = at(Input::Room(RoomInput::SkipSwitch)).expect("no wait");
    let approved = at(Input::Phone(PhoneInput::Approve)).expect("a yes");
    assert!(switched < skipped && skipped < approved);
    assert_eq!(run.setup.method, Method::QrCodes);
}

#[test]
fn with_the_wait_nobody_has_one_time_codes_before_the_call_is_over() {
    for scenario in Attack::SwitchFirst.scenarios() {
        let explored = Exploration::of(Trial::new(Attack::SwitchFirst, *scenario, Some(Defence::TheWait)));
        let methods = explored.moments().iter().filter_map(|moment| moment.position.world.account(attack::LEARNER));
        assert!(methods.into_iter().all(|account| account.method != Method::OneTimeCodes));
        assert!(explored.has_in_play(Defence::TheWait));
    }
    let waits = cell(Attack::SwitchFirst, Defence::TheWait);
    assert!(matches!(safe(&waits).played().scene().phone, PhoneScreen::SwitchPending { .. }));
}

#[test]
fn what_a_relay_passes_through_stands_on_the_own_screen() {
    for attack in [Attack::Relay, Attack::OtherText] {
        let cell = cell(attack, Defence::RefusingToldCodes);
        let typed = steps_of(harmed(&cell)).find_map(|(before, step)| match step.input {
            Input::Phone(PhoneInput::EnterCode(Typed::Practice(code))) => Some((before, code)),
            Input::Computer(..) | Input::Phone(_) | Input::Talk(..) | Input::Room(_) => None,
        });
        let (before, code) = typed.expect("a code that is typed");
        let own = Seen::by(Actor::Learner, &before).computers;
        let shown = |screen| matches!(screen, ComputerScreen::Code { code: shown, .. } if shown == code);
        assert!(own.into_iter().any(|computer| shown(computer.screen)), "{attack:?}: it is not a told code");
        assert_eq!(before.talk(), None, "and nobody tells one");
    }
}

#[test]
fn a_look_alike_page_is_left_and_the_learner_logs_on_at_the_real_one() {
    let trial = Trial::new(Attack::Relay, Scenario::LookAlikePage, Some(Defence::LookingAtTheAddress));
    let explored = Exploration::of(trial);
    assert!(!explored.moments().iter().any(|moment| moment.is_harm));
    assert!(explored.moments().iter().any(|moment| is_logged_on(&moment.position.world, HERE)));
    let cell = cell(Attack::Relay, Defence::LookingAtTheAddress);
    assert_eq!(inputs(safe(&cell)), [Input::Computer(HERE, ComputerInput::Cancel)]);
}

#[test]
fn the_address_says_nothing_where_the_own_browser_deceives() {
    let cell = cell(Attack::OtherText, Defence::LookingAtTheAddress);
    let Shows::Copy(copied) = harmed(&cell).setup.computers[0].shows else { panic!("{cell:?}") };
    assert_eq!(copied.address, Address::Genuine);
    let Shows::Copy(copied) = safe(&cell).setup.computers[0].shows else { panic!("{cell:?}") };
    assert_eq!(copied.address, Address::LookAlike);
}

#[test]
fn a_made_up_code_harms_only_if_it_is_right_and_three_can_be_tried() {
    let guessed = cell(Attack::GuessedCode, Defence::OneTimeCode);
    let Cell::Chance { of, tries, .. } = guessed else { panic!("{guessed:?}") };
    assert_eq!((of, tries), (OneTimeCode::VALUES, WRONG_CODES_END_THE_SESSION));
    for scenario in Attack::GuessedCode.scenarios() {
        let explored = Exploration::of(Trial::new(Attack::GuessedCode, *scenario, None));
        assert!(explored.harm(true).is_some(), "{scenario:?}: the right one harms");
        assert_eq!(explored.harm(false), None, "{scenario:?}: a wrong one never does");
    }
}

#[test]
fn a_careful_learner_is_never_harmed_and_still_gets_what_they_came_for() {
    for attack in Attack::ALL {
        for scenario in attack.scenarios() {
            let mut trial = Trial::new(attack, *scenario, None);
            trial.learner = Learner { method: attack.method(), habits: Habits::CAREFUL, waits: true };
            let explored = Exploration::of(trial);
            assert!(!explored.moments().iter().any(|moment| moment.is_harm), "{attack:?} {scenario:?}");
            let has_log_on = scenario.wants().is_some_and(|wanted| !wanted.is_transfer());
            let gets_it = explored.moments().iter().any(|moment| is_logged_on(&moment.position.world, HERE));
            assert!(gets_it || !has_log_on || *scenario == Scenario::OwnBrowser, "{attack:?} {scenario:?}");
        }
    }
}

// -- The table as a whole ---------------------------------------------------------------------------------------------

#[test]
fn every_run_of_a_cell_leads_where_the_cell_says() {
    for attack in Attack::ALL {
        let is_harmed = |run: &Run| {
            let world = run.played();
            let is_own = |scenario: &&Scenario| attack.setup(**scenario, run.setup.method) == run.setup;
            let mut own = attack.scenarios().iter().filter(is_own).map(|scenario| Trial::new(attack, *scenario, None));
            own.all(|trial| trial.is_harmed(&world))
        };
        let (cells, looked_at) = compute_row(attack);
        assert!(!looked_at.is_cut_short, "{attack:?}: the bound was reached");
        for (cell, defence) in cells.iter().zip(Defence::ALL) {
            match cell {
                Cell::Stops(run) => assert!(!is_harmed(run), "{attack:?} {defence:?}"),
                Cell::Fails(run) | Cell::Chance { run, .. } => assert!(is_harmed(run), "{attack:?} {defence:?}"),
                Cell::InPart { harmed, safe } => {
                    assert!(is_harmed(harmed) && !is_harmed(safe), "{attack:?} {defence:?}");
                }
                Cell::None => {}
            }
        }
    }
}

#[test]
fn a_row_is_made_of_its_cells() {
    for attack in [Attack::Stranger, Attack::Relay, Attack::OtherText] {
        let (row, _) = compute_row(attack);
        assert_eq!(row, Defence::ALL.map(|defence| cell(attack, defence)), "{attack:?}");
    }
}

#[test]
fn a_search_that_is_cut_short_says_so() {
    let trial = || Trial::new(Attack::Relay, Scenario::LookAlikePage, None);
    let whole = Exploration::of(trial());
    assert!(!whole.is_cut_short && whole.longest() > 2);
    assert!(!Exploration::within(whole.longest(), trial()).is_cut_short, "there is nothing after the last move");
    let cut = Exploration::within(2, trial());
    assert!(cut.is_cut_short);
    assert_eq!((cut.longest(), cut.harm(false)), (2, None));
}

#[test]
fn a_transfer_that_the_learner_wanted_harms_nobody() {
    let explored = Exploration::of(Trial::new(Attack::Stranger, Scenario::OwnTransfer, None));
    let has_paid = |world: &World| {
        let screen = world.screen(HERE);
        matches!(screen, Ok(ComputerScreen::LoggedOn { transfer, .. })
            if transfer == crate::protocol::party::service::TransferState::Approved)
    };
    assert!(explored.moments().iter().any(|moment| has_paid(&moment.position.world)));
    assert!(!explored.moments().iter().any(|moment| moment.is_harm));
}

// -- What the search rests on -----------------------------------------------------------------------------------------

/// So the shorter way of [`compute_row`] is allowed.
#[test]
fn a_defence_that_is_not_in_play_changes_nothing() {
    let mut compared = 0;
    for attack in Attack::ALL {
        for scenario in attack.scenarios() {
            let explored = Exploration::of(Trial::new(attack, *scenario, None));
            let trial = explored.trial();
            for (moment, defence) in explored.moments().iter().flat_map(|own| Defence::ALL.map(|other| (own, other))) {
                let world = &moment.position.world;
                let protected = defence.protects(trial.learner);
                if protected.method == trial.learner.method && !defence.is_in_play(world, trial.mind(world)) {
                    let with = trial.of_the_learner(&moment.position, protected);
                    assert_eq!(with, trial.of_the_learner(&moment.position, trial.learner), "{attack:?} {defence:?}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 10_000, "{compared}");
}

/// What can come of a moment, as far as its form says.
type Future = (bool, [bool; Defence::ALL.len()], BTreeSet<Form>);

fn future(trial: &Trial, position: &Position) -> Future {
    let world = &position.world;
    let is_harm = trial.is_harmed(world);
    let in_play = Defence::ALL.map(|defence| defence.is_in_play(world, trial.mind(world)));
    let moves = if is_harm { Vec::new() } else { trial.moves(position) };
    let after = moves.into_iter().map(|taken| position.after(taken).expect("a move that can be made"));
    (is_harm, in_play, after.map(|position| Form::of(&position)).collect())
}

#[test]
fn two_moments_of_one_form_go_on_in_the_same_way() {
    let mut again = 0;
    for attack in Attack::ALL {
        // Who reads the text is harmed least, so their trials go on for longest.
        // A day with another site is like one with the same, and a day with nothing has less of it.
        for scenario in attack.scenarios().iter().filter(|own| !matches!(own, Scenario::OtherSite | Scenario::Nothing))
        {
            let explored = Exploration::of(Trial::new(attack, *scenario, Some(Defence::ReadingTheText)));
            let trial = explored.trial();
            let moments = explored.moments().iter().map(|moment| &moment.position);
            let first: BTreeMap<Form, &Position> = moments.map(|position| (Form::of(position), position)).collect();
            let futures: BTreeMap<&Form, Future> =
                first.iter().map(|(form, position)| (form, future(trial, position))).collect();
            for moment in explored.moments().iter().filter(|moment| !moment.is_harm) {
                for taken in trial.moves(&moment.position) {
                    let after = moment.position.after(taken).expect("a move that can be made");
                    let form = Form::of(&after);
                    if first[&form].world != after.world {
                        assert_eq!(futures[&form], future(trial, &after), "{attack:?} {scenario:?} {taken:?}");
                        again += 1;
                    }
                }
            }
        }
    }
    assert!(again > 10_000, "{again}");
}

#[test]
fn nobody_does_what_they_do_not_know_or_do_not_have_in_front_of_them() {
    let by = |by, input| Move { by, input, is_lucky: false };
    let log_on = by(Actor::Other, Input::Computer(ELSEWHERE, ComputerInput::LogOn));
    let user_id = Input::Computer(ELSEWHERE, ComputerInput::EnterUserId(Typed::Practice(attack::LEARNER)));
    let trial = Trial::new(Attack::Stranger, Scenario::Nothing, None);
    let begun = trial.begins().after(log_on).expect("a log-on button");
    assert!(begun.after(by(Actor::Other, user_id)).is_some());
    assert!(begun.after(by(Actor::Learner, user_id)).is_none(), "it is not in front of them");

    let nothing = Position { known: [Known::default(), Known::default()], ..begun };
    assert!(nothing.after(by(Actor::Other, user_id)).is_none(), "they do not know it");
    let own_pin = by(Actor::Learner, Input::Phone(PhoneInput::EnterPin(Typed::Practice(attack::LEARNER))));
    let opened = nothing.after(by(Actor::Learner, Input::Phone(PhoneInput::OpenApp))).expect("an icon");
    assert!(opened.after(own_pin).is_none(), "nor do they");
    assert!(opened.after(Move { is_lucky: true, ..own_pin }).is_some(), "luck needs no knowledge");
}

// -- Classes ----------------------------------------------------------------------------------------------------------

/// What each attack does to each class: computed once for all tests.
static CLASSES: LazyLock<Vec<(Attack, Vec<Cell>)>> =
    LazyLock::new(|| Attack::ALL.map(|attack| (attack, compute_classes(attack))).into());

/// By what a class is harmed, and by what for sure or only by chance.
fn harms(class: Class) -> Vec<(Attack, char)> {
    let sign = |cell: &Cell| match cell {
        Cell::Fails(_) => Some('!'),
        Cell::InPart { .. } => Some('/'),
        Cell::Chance { .. } => Some('?'),
        Cell::Stops(_) | Cell::None => None,
    };
    CLASSES.iter().filter_map(|(attack, cells)| Some((*attack, sign(&cells[class.number()])?))).collect()
}

#[test]
fn a_class_that_trusts_everybody_is_stopped_by_the_code_alone_and_a_careful_one_is_never_harmed() {
    let trusting = harms(Class::TRUSTING);
    let all = [Attack::DictatedCode, Attack::SwitchFirst, Attack::Relay, Attack::OtherText].map(|attack| (attack, '!'));
    assert_eq!(trusting, [&all[..], &[(Attack::GuessedCode, '?')]].concat());
    let careful = Habit::ALL.into_iter().fold(Class::TRUSTING, |class, own| class.improved(own).unwrap_or(class));
    assert_eq!(harms(careful), []);
}

#[test]
fn what_only_luck_can_do_to_a_class_is_a_chance_though_it_be_so_on_some_days_only() {
    let class = Class::TRUSTING.with(Habit::ReadsTheText, true);
    assert_eq!(
        harms(class),
        [(Attack::DictatedCode, '/'), (Attack::SwitchFirst, '/'), (Attack::Relay, '!'), (Attack::GuessedCode, '?')]
    );
}

/// A class that is not searched is the same as one that is.
#[test]
fn what_is_found_of_a_class_is_what_a_search_for_it_alone_finds() {
    for (attack, cells) in CLASSES.iter().filter(|(attack, _)| *attack != Attack::GuessedCode) {
        for (class, cell) in Class::all().zip(cells) {
            let learner = class.learner(attack.method());
            let scenarios = attack.scenarios().iter();
            let alone = scenarios.map(|own| Exploration::of(Trial::of_learner(*attack, *own, learner)));
            let harmed: Vec<_> = alone.map(|explored| explored.moments().iter().any(|own| own.is_harm)).collect();
            let expected = (harmed.contains(&true), harmed.contains(&false));
            let found = match cell {
                Cell::Stops(_) => (false, true),
                Cell::Fails(_) => (true, false),
                Cell::InPart { .. } => (true, true),
                Cell::Chance { .. } | Cell::None => panic!("{attack:?}: no luck is needed"),
            };
            assert_eq!(found, expected, "{attack:?} {class:?}");
        }
    }
}

/// So the page can always name a change that helps.
#[test]
fn whatever_harms_a_class_one_change_stops_something_of_it() {
    let harmed = |class: Class| harms(class).len();
    for class in Class::all() {
        let better = Habit::ALL.into_iter().filter_map(|own| class.improved(own)).map(harmed).min();
        assert!(harmed(class) == 0 || better.is_some_and(|better| better < harmed(class)), "{class:?}");
    }
}
