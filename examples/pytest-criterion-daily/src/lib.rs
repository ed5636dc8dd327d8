//! A parser for `key=value` lines.

use std::collections::HashMap;

/// Keys and values without the space around them; a line without `=` is left out.
pub fn parse(text: &str) -> HashMap<&str, &str> {
    text.lines()
        .filter_map(|line| line.split_once('='))
        .map(|(key, value)| (key.trim(), value.trim()))
        .collect()
}
