use crate::sim::view::DeviceView;
use crate::sim::{Region, View};

/// Which of the two devices: the names in its document, and where to find it in the view.
#[derive(Clone, Copy, Debug)]
pub struct Which {
    pub id: &'static str,
    pub class: &'static str,
    pub region: Region,
    pub heading_id: &'static str,
    pub screen_id: &'static str,
    pub find: fn(&View) -> &DeviceView,
}

impl Which {
    pub fn of(self, view: &View) -> &DeviceView {
        (self.find)(view)
    }
}
