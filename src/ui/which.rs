use crate::sim::view::DeviceView;
use crate::sim::{Region, View};

/// Which of the two devices: the names in its document, and where to find it in the view.
#[derive(Debug)]
pub struct Which {
    pub id: &'static str,
    pub class: &'static str,
    pub talk: TalkPlace,
    pub heading_id: &'static str,
    pub screen_id: &'static str,
    pub find: fn(&View) -> &DeviceView,
}

impl Which {
    pub fn of<'view>(&self, view: &'view View) -> &'view DeviceView {
        (self.find)(view)
    }
}

/// Where a conversation is held: the names in its document.
#[derive(Clone, Copy, Debug)]
pub struct TalkPlace {
    pub region: Region,
    pub id: &'static str,
    pub heading_id: &'static str,
    pub screen_id: &'static str,
}

/// Nobody speaks with the learner there.
pub const NOT_ELSEWHERE: TalkPlace = TalkPlace {
    region: Region::Elsewhere,
    id: "elsewhere-talk",
    heading_id: "elsewhere-talk-heading",
    screen_id: "elsewhere-talk-screen",
};
pub const AT_THE_GUIDE: TalkPlace = TalkPlace {
    region: Region::Guide,
    id: "guide-talk",
    heading_id: "guide-talk-heading",
    screen_id: "guide-talk-screen",
};
pub const ON_THE_COMPUTER: TalkPlace = TalkPlace {
    region: Region::Computer,
    id: "computer-talk",
    heading_id: "computer-talk-heading",
    screen_id: "computer-talk-screen",
};
pub const ON_THE_PHONE: TalkPlace = TalkPlace {
    region: Region::Phone,
    id: "phone-talk",
    heading_id: "phone-talk-heading",
    screen_id: "phone-talk-screen",
};
