//! As much of HTTP/1.1 as a browser needs from a static server on its own machine: one request for each connection.
//!
//! Small enough to be written out: the server crate tried first now and then left a connection without an answer
//! when several came at once, and a test that waits for it fails for no reason.

use std::io::{self, BufRead, ErrorKind, Write};

/// A request, without what is not needed to find a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    pub target: String,
    pub accept_encoding: String,
}

/// What the client wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Head,
    Other,
}

/// An answer.
pub struct Response {
    status: &'static str,
    headers: Vec<(&'static str, &'static str)>,
    body: Vec<u8>,
}

impl Request {
    /// Reads up to the empty line. `None` if that cannot be understood.
    pub fn read(stream: impl BufRead) -> io::Result<Option<Self>> {
        // Far more than a browser sends, and an end to what anything else might.
        const LONGEST: u64 = 64 * 1024;

        let mut lines = stream.take(LONGEST).lines();
        // A browser opens connections in advance and may close them unused.
        let first = lines.next().ok_or(ErrorKind::UnexpectedEof)??;
        let [method, target, version] = first.split(' ').collect::<Vec<_>>()[..] else {
            return Ok(None);
        };
        if !version.starts_with("HTTP/1.") {
            return Ok(None);
        }

        let mut request =
            Self { method: Method::of(method), target: target.to_owned(), accept_encoding: String::new() };
        for line in lines {
            let line = line?;
            if line.is_empty() {
                return Ok(Some(request));
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("accept-encoding")
            {
                value.trim().clone_into(&mut request.accept_encoding);
            }
        }
        Ok(None)
    }
}

impl Method {
    fn of(name: &str) -> Self {
        match name {
            "GET" => Self::Get,
            "HEAD" => Self::Head,
            _ => Self::Other,
        }
    }
}

impl Response {
    pub fn file(content_type: &'static str, body: Vec<u8>) -> Self {
        Self { status: "200 OK", headers: vec![("Content-Type", content_type)], body }
    }

    /// An answer without a file, which says what is wrong.
    pub fn refusal(status: &'static str) -> Self {
        Self { status, headers: vec![("Content-Type", "text/plain; charset=utf-8")], body: status.into() }
    }

    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Writes it as the answer to a request by this method.
    pub fn write(&self, method: Method, mut stream: impl Write) -> io::Result<()> {
        let mut message = format!("HTTP/1.1 {}\r\n", self.status).into_bytes();
        for (name, value) in &self.headers {
            write!(message, "{name}: {value}\r\n")?;
        }
        write!(message, "Content-Length: {}\r\nConnection: close\r\n\r\n", self.body.len())?;
        if method != Method::Head {
            message.extend(&self.body);
        }
        stream.write_all(&message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Request> {
        Request::read(text.as_bytes()).unwrap()
    }

    fn written(method: Method) -> String {
        let response = Response::file("text/plain", b"body".to_vec()).with("Vary", "Accept-Encoding");
        let mut written = Vec::new();
        response.write(method, &mut written).unwrap();
        String::from_utf8(written).unwrap()
    }

    #[test]
    fn a_request_is_read() {
        let request = read("GET /a?b HTTP/1.1\r\nHost: x\r\naccept-Encoding:  gzip, br \r\n\r\nrest").unwrap();
        assert_eq!(
            request,
            Request { method: Method::Get, target: "/a?b".to_owned(), accept_encoding: "gzip, br".to_owned() }
        );
        assert_eq!(read("HEAD / HTTP/1.0\r\n\r\n").unwrap().method, Method::Head);
        assert_eq!(read("POST / HTTP/1.1\r\n\r\n").unwrap().method, Method::Other);
    }

    #[test]
    fn malformed_requests_are_not_read() {
        for text in ["\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/2\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n"] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_endless_request_ends() {
        let endless = io::repeat(b'a');
        assert_eq!(Request::read(io::BufReader::new(endless)).unwrap(), None);
    }

    #[test]
    fn an_unused_connection_is_an_error() {
        assert!(Request::read(&b""[..]).is_err());
    }

    #[test]
    fn a_response_is_written_and_head_gets_no_body() {
        let headers = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nVary: Accept-Encoding\r\n\
                       Content-Length: 4\r\nConnection: close\r\n\r\n";
        assert_eq!(written(Method::Head), headers);
        assert_eq!(written(Method::Get), format!("{headers}body"));
    }
}
