//! The tabs of 'Look inside'.

/// One of them. The first is open until somebody opens another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InsideTab {
    #[default]
    Messages,
    WhoKnowsWhat,
    States,
    Rules,
    WhatWasSaid,
}

impl InsideTab {
    pub const ALL: [Self; 5] = [Self::Messages, Self::WhoKnowsWhat, Self::States, Self::Rules, Self::WhatWasSaid];
}
