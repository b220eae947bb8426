use crate::sim::View;
use crate::sim::view::DeviceView;

/// Which of the two devices: the names in its document, and where to find it in the view.
#[derive(Debug)]
pub struct Which {
    pub id: &'static str,
    pub class: &'static str,
    pub heading_id: &'static str,
    pub screen_id: &'static str,
    pub find: fn(&View) -> &DeviceView,
}

impl Which {
    pub fn of<'view>(&self, view: &'view View) -> &'view DeviceView {
        (self.find)(view)
    }
}
