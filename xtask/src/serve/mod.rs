//! A static server for one folder, for this machine only.

pub mod http;
pub mod resource;

use std::{
    fs,
    io::{self, BufReader, ErrorKind},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::{Context, Result, bail};

use crate::{
    build::{compress, headers},
    serve::http::{Method, Request, Response},
};

/// A server at work. It ends with the program.
pub struct Server {
    port: u16,
    thread: JoinHandle<()>,
}

/// Takes the port. Other machines cannot reach it. Port 0 means any that is free.
pub fn bind(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "port {port} is taken: stop what runs there, or choose another with `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
        result => result.with_context(|| format!("port {port} cannot be opened")),
    }
}

/// Serves the folder until the program ends.
pub fn start(listener: TcpListener, folder: PathBuf) -> Result<Server> {
    let port = listener.local_addr()?.port();
    let folder = Arc::new(folder);
    let thread = thread::spawn(move || {
        // A connection that has already gone is the browser's business, and the next one is not affected.
        for stream in listener.incoming().flatten() {
            let folder = Arc::clone(&folder);
            // One for each, since browsers open connections in advance that long say nothing.
            thread::spawn(move || {
                // It fails when the browser has closed the connection; then there is no one to report it to.
                let _ = converse(&stream, &folder);
            });
        }
    });
    Ok(Server { port, thread })
}

impl Server {
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Stays until the server ends, which it does not do by itself.
    pub fn wait(self) {
        let _ = self.thread.join();
    }
}

fn converse(stream: &TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    match Request::read(BufReader::new(stream))? {
        Some(request) => answer(&request, folder).write(request.method, stream),
        None => Response::refusal("400 Bad Request").write(Method::Other, stream),
    }
}

fn answer(request: &Request, folder: &Path) -> Response {
    if request.method == Method::Other {
        return Response::refusal("405 Method Not Allowed").with("Allow", "GET, HEAD");
    }
    let Some(file) = resource::path_of(&request.target).map(|file| folder.join(file)) else {
        return Response::refusal("404 Not Found");
    };
    for coding in resource::accepted_codings(&request.accept_encoding) {
        if let Ok(content) = fs::read(compress::with_suffix(&file, coding.suffix)) {
            return described(&file, content).with("Content-Encoding", coding.name);
        }
    }
    match fs::read(&file) {
        Ok(content) => described(&file, content),
        Err(_) => Response::refusal("404 Not Found"),
    }
}

fn described(file: &Path, content: Vec<u8>) -> Response {
    let response = Response::file(resource::content_type(file), content).with("Vary", "Accept-Encoding");
    headers::of(file).fold(response, |response, (name, value)| response.with(name, value))
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use super::*;

    /// A served folder that is removed when the test ends.
    struct Served {
        folder: PathBuf,
        port: u16,
    }

    impl Served {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
            fs::create_dir_all(folder.join(resource::WELL_KNOWN)).unwrap();
            fs::write(folder.join(resource::WELL_KNOWN).join("security.txt"), "Contact: us").unwrap();
            fs::write(folder.join("index.html"), "<p>page</p>").unwrap();
            fs::write(folder.join("a.wasm"), "plain").unwrap();
            fs::write(folder.join("a.wasm.br"), "small").unwrap();
            let port = start(bind(0).unwrap(), folder.clone()).unwrap().port;
            Self { folder, port }
        }

        fn connect(&self) -> TcpStream {
            TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap()
        }

        /// Sends a request as it stands and returns the response as it comes.
        fn ask(&self, request: &str) -> String {
            let mut stream = self.connect();
            write!(stream, "{request}\r\nHost: localhost\r\n\r\n").unwrap();
            let mut response = String::new();
            stream.read_to_string(&mut response).unwrap();
            response
        }
    }

    impl Drop for Served {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }

    #[test]
    fn a_file_is_served_with_its_type_and_all_headers() {
        let served = Served::new("plain");
        let response = served.ask("GET / HTTP/1.1");
        assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
        assert!(response.contains("Content-Type: text/html; charset=utf-8\r\n"));
        for (name, value) in headers::of(Path::new("index.html")) {
            assert!(response.contains(&format!("\r\n{name}: {value}\r\n")), "{response}");
        }
        assert!(response.ends_with("\r\n\r\n<p>page</p>"));
    }

    #[test]
    fn the_compressed_file_is_sent_to_those_who_accept_it() {
        let served = Served::new("compressed");
        let response = served.ask("GET /a.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br");
        assert!(response.contains("Content-Type: application/wasm\r\n"), "{response}");
        assert!(response.contains("Content-Encoding: br\r\n"));
        assert!(response.ends_with("\r\n\r\nsmall"));

        let response = served.ask("GET /a.wasm HTTP/1.1\r\nAccept-Encoding: gzip");
        assert!(!response.contains("Content-Encoding"), "{response}");
        assert!(response.ends_with("\r\n\r\nplain"));
    }

    #[test]
    fn security_txt_is_served() {
        let response = Served::new("security").ask("GET /.well-known/security.txt HTTP/1.1");
        assert!(response.contains("Content-Type: text/plain; charset=utf-8\r\n"), "{response}");
        assert!(response.ends_with("\r\n\r\nContact: us"));
    }

    #[test]
    fn head_has_headers_only() {
        let response = Served::new("head").ask("HEAD /a.wasm HTTP/1.1");
        assert!(response.contains("Content-Length: 5\r\n"), "{response}");
        assert!(response.ends_with("\r\n\r\n"));
    }

    #[test]
    fn invalid_requests_are_refused() {
        let served = Served::new("refused");
        for (request, status) in [
            ("GET /b HTTP/1.1", "404"),
            ("GET /../Cargo.toml HTTP/1.1", "404"),
            ("GET /%2e%2e/Cargo.toml HTTP/1.1", "404"),
            ("POST / HTTP/1.1", "405"),
            ("what is this", "400"),
        ] {
            let response = served.ask(request);
            assert!(response.starts_with(&format!("HTTP/1.1 {status} ")), "{request}: {response}");
        }
    }

    #[test]
    fn silent_connections_do_not_block_others() {
        let served = Served::new("silent");
        let silent: Vec<_> = (0..20).map(|_| served.connect()).collect();
        assert!(served.ask("GET / HTTP/1.1").starts_with("HTTP/1.1 200 "));
        drop(silent);
    }

    #[test]
    fn a_taken_port_is_named_in_one_line() {
        let taken = bind(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = format!("{:#}", bind(port).unwrap_err());
        assert!(error.starts_with(&format!("port {port} is taken")), "{error}");
        assert!(!error.contains('\n'));
    }
}
