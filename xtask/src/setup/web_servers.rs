//! The web servers that the page is tried with. Debian has all of them.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{project::Project, setup::debian};

/// Each server by the name of the variable that tells the tests of it.
pub fn install_missing(project: &Project) -> Result<Vec<(&'static str, PathBuf)>> {
    // Of Apache the program alone, which starts nothing by itself.
    let wanted = [NGINX, BROTLI_FOR_NGINX, APACHE, "/etc/mime.types", "python3"];
    let packages = ["nginx", "libnginx-mod-http-brotli-static", "apache2-bin", "media-types", "python3"];
    debian::install_missing(project, "the test of the hosts", &wanted, &packages)?;
    let python = project.find("python3").context("python3 is not to be found")?;
    Ok(vec![("NGINX", NGINX.into()), ("APACHE", APACHE.into()), ("PYTHON", python)])
}

/// Debian's places: what belongs to the administrator is not in everybody's search path.
const NGINX: &str = "/usr/sbin/nginx";
const APACHE: &str = "/usr/sbin/apache2";
const BROTLI_FOR_NGINX: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
