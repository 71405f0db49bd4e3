// SPDX-License-Identifier: Apache-2.0
#include "xml/scanner.hpp"

namespace tolmach::xml {
namespace {

using base::ByteOffset;

constexpr std::string_view kEndOfCdata = "]]>";
constexpr std::size_t kLongestReference = 16;  // bytes; leading zeros without end are left to expat

constexpr Bytes kStopsText = stops_of("<&]\r");
constexpr Bytes kStopsCdata = stops_of("]\r");
constexpr Bytes kStopsComment = stops_of("-\r");
constexpr Bytes kStopsInstruction = stops_of("?\r");

}  // namespace

Scanner::Scanner(const std::string& name, std::string_view bytes, Handler& handler, const Limits& limits)
    : bytes_(bytes), handler_(handler), limits_(limits), position_(name, bytes) {
    handler_.set_place(this);
}

Scanner::~Scanner() {
    handler_.set_place(nullptr);
}

void Scanner::run() {
    if (bytes_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    if (!read_declaration()) return;
    while (at_ < bytes_.size() && !handler_.stopped()) {
        token_ = at_;
        if (!(bytes_[at_] == '<' ? read_markup() : read_text())) return;
    }
    token_ = at_;
}

bool Scanner::skip(std::string_view what) {
    if (bytes_.substr(at_, what.size()) != what) return false;
    at_ += what.size();
    return true;
}

bool Scanner::skip_space() {
    const std::size_t start = at_;
    while (at_ < bytes_.size() && among(kSpace, bytes_[at_]))
        ++at_;
    return at_ != start;
}

std::string_view Scanner::read_name() {
    const std::size_t start = at_;
    if (at_ < bytes_.size() && has(kStartsName, bytes_[at_]))
        while (at_ < bytes_.size() && has(kInName, bytes_[at_]))
            ++at_;
    return bytes_.substr(start, at_ - start);
}

// Where the next byte stands that is among the stops and no well-formed character.
std::size_t Scanner::skip_plain(std::size_t at, const Bytes& stops) const {
    while (at < bytes_.size()) {
        if (!has(stops, bytes_[at])) {
            ++at;
            continue;
        }
        const std::size_t size = wide_character(bytes_, at);
        if (size == 0) break;
        at += size;
    }
    return at;
}

// Moves to where `end` starts; false where a byte stands before it that must not. The stops hold its first
// byte and CR.
bool Scanner::skip_to(std::string_view end, const Bytes& stops) {
    while (bytes_.substr(at_, end.size()) != end) {
        const auto is_known = [&] {
            return at_ < bytes_.size() && (bytes_[at_] == end[0] || bytes_[at_] == '\r');
        };
        if (is_known()) ++at_;
        at_ = skip_plain(at_, stops);
        if (!is_known()) return false;
    }
    return true;
}

std::string_view Scanner::with_line_feeds(std::string_view text) {
    if (!among(text, '\r')) return text;
    buffer_.clear();
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r')
            buffer_ += text[i];
        else if (text.substr(i + 1, 1) != "\n")
            buffer_ += '\n';
    return buffer_;
}

// ` name="value"` in the XML declaration; nothing where there is no such thing.
std::optional<std::string_view> Scanner::read_declared(std::string_view name) {
    const std::size_t start = at_;
    if (skip_space() && skip(name) && read_equals() && at_ < bytes_.size()) {
        const std::size_t end = bytes_.find(bytes_[at_], at_ + 1);
        if (among("\"'", bytes_[at_]) && end != std::string_view::npos) {
            const std::string_view value = bytes_.substr(at_ + 1, end - at_ - 1);
            at_ = end + 1;
            return value;
        }
    }
    at_ = start;
    return std::nullopt;
}

bool Scanner::read_equals() {
    skip_space();
    if (!skip("=")) return false;
    skip_space();
    return true;
}

// A declaration of XML 1.0 in UTF-8; none is one too.
bool Scanner::read_declaration() {
    event_ = at_;
    if (!skip("<?xml")) return true;
    const auto version = read_declared("version");
    const auto encoding = read_declared("encoding");
    const auto standalone = read_declared("standalone");
    const bool utf8 = !encoding || *encoding == "UTF-8" || *encoding == "utf-8";
    if (version != "1.0" || !utf8 || (standalone && standalone != "yes" && standalone != "no")) return false;
    skip_space();
    if (!skip("?>")) return false;
    handler_.declaration({std::string(*version), std::string(encoding.value_or(""))});
    return true;
}

bool Scanner::read_text() {
    if (open_.empty()) return skip_space();
    while (at_ < bytes_.size() && bytes_[at_] != '<' && !handler_.stopped())
        if (!(bytes_[at_] == '&' ? read_reference() : read_run(kStopsText, false))) return false;
    return true;
}

bool Scanner::read_reference() {
    token_ = at_;
    buffer_.clear();
    if (!take_reference(buffer_)) return false;
    give_text(buffer_, false);
    return true;
}

// Appends what the reference stands for that starts here, and moves behind it.
bool Scanner::take_reference(std::string& to) {
    const std::size_t end = bytes_.substr(0, at_ + kLongestReference).find(';', at_);
    if (end == std::string_view::npos || !append_reference(to, bytes_.substr(at_ + 1, end - at_ - 1)))
        return false;
    at_ = end + 1;
    return true;
}

// Characters up to what the stops hold; a line end that is not one line feed is a piece of its own. Text that
// nothing follows is left to expat: the document is truncated.
bool Scanner::read_run(const Bytes& stops, bool cdata) {
    token_ = at_;
    const bool line_end = skip("\r");
    if (line_end)
        skip("\n");
    else
        at_ = skip_plain(at_, stops);
    while (!line_end && bytes_.substr(at_, 1) == "]" && bytes_.substr(at_, 3) != kEndOfCdata)
        at_ = skip_plain(at_ + 1, stops);
    const bool stray_end = !cdata && bytes_.substr(at_, 3) == kEndOfCdata;
    if (at_ == token_ || at_ == bytes_.size() || stray_end) return false;
    give_text(line_end ? "\n" : bytes_.substr(token_, at_ - token_), cdata);
    return true;
}

void Scanner::give_text(std::string_view text, bool cdata) {
    event_ = token_;
    handler_.text(text, {ByteOffset(token_), ByteOffset(at_)}, cdata);
    token_ = at_;
}

bool Scanner::read_markup() {
    if (skip("</")) return read_end_tag();
    if (skip("<?")) return read_instruction();
    if (skip("<!--")) return read_comment();
    if (skip("<![CDATA[")) return read_cdata();
    return skip("<") && read_start_tag();
}

bool Scanner::read_cdata() {
    if (open_.empty()) return false;
    while (!skip(kEndOfCdata)) {
        if (at_ == bytes_.size() || !read_run(kStopsCdata, true)) return false;
        if (handler_.stopped()) return true;
    }
    return true;
}

bool Scanner::read_comment() {
    const std::size_t start = at_;
    if (!skip_to("--", kStopsComment)) return false;
    const std::string_view text = bytes_.substr(start, at_ - start);
    if (!skip("-->")) return false;
    event_ = token_;
    handler_.comment(with_line_feeds(text), {ByteOffset(token_), ByteOffset(at_)});
    return true;
}

bool Scanner::read_instruction() {
    const std::string_view target = read_name();
    const bool reserved =
        target.size() == 3 && among("xX", target[0]) && among("mM", target[1]) && among("lL", target[2]);
    if (target.empty() || reserved || among(target, ':')) return false;
    if (!skip_space() && bytes_.substr(at_, 2) != "?>") return false;
    const std::size_t start = at_;
    if (!skip_to("?>", kStopsInstruction)) return false;
    const std::string_view data = bytes_.substr(start, at_ - start);
    at_ += 2;
    event_ = token_;
    handler_.instruction(target, with_line_feeds(data), {ByteOffset(token_), ByteOffset(at_)});
    return true;
}

}  // namespace tolmach::xml
