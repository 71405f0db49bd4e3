// SPDX-License-Identifier: Apache-2.0
#include "xml/scanner.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace tolmach::xml {
namespace {

using base::ByteOffset;
using base::ByteSpan;
using Bytes = std::array<bool, 256>;

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kXmlnsNamespace = "http://www.w3.org/2000/xmlns/";
constexpr std::string_view kEndOfCdata = "]]>";
constexpr std::size_t kBindings = 256;  // more are left to expat, which does not look through all of them
constexpr std::size_t kLongestReference = 16;  // bytes; leading zeros without end are left to expat

// A loop that is unrolled for the few characters it is asked about; find() would call a function.
constexpr bool among(std::string_view set, char c) {
    for (const char one : set)
        if (one == c) return true;
    return false;
}

constexpr Bytes bytes_of(std::string_view set) {
    Bytes made{};
    for (const char c : set)
        made[static_cast<unsigned char>(c)] = true;
    return made;
}

/// The bytes that do not simply stand for themselves in some text.
constexpr Bytes stops_of(std::string_view marks) {
    Bytes made = bytes_of(marks);
    for (std::size_t c = 0; c < made.size(); ++c)
        if (c >= 0x80 || (c < 0x20 && !among("\t\n", static_cast<char>(c)))) made[c] = true;
    return made;
}

// A name of XML 1.0 in ASCII; the colon is part of a qualified name.
constexpr std::string_view kNameStart = ":ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
constexpr Bytes kStartsName = bytes_of(kNameStart);
constexpr Bytes kInName = bytes_of(":ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-.0123456789");
constexpr Bytes kStopsText = stops_of("<&]\r");
constexpr Bytes kStopsValue = stops_of("<&\"'\t\r\n");
constexpr Bytes kStopsCdata = stops_of("]\r");
constexpr Bytes kStopsComment = stops_of("-\r");
constexpr Bytes kStopsInstruction = stops_of("?\r");

bool has(const Bytes& set, char c) {
    return set[static_cast<unsigned char>(c)];
}

/// The length of the character that stands at `at` and is not ASCII; 0 where it is not well-formed UTF-8 or
/// XML forbids it (U+FFFE, U+FFFF).
std::size_t wide_character(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    const auto trails = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(at);
    const unsigned next = byte(at + 1);
    if (!trails(at + 1) || lead < 0xC2 || lead > 0xF4) return 0;
    if (lead < 0xE0) return 2;
    if (!trails(at + 2)) return 0;
    if (lead < 0xF0) {
        const bool overlong = lead == 0xE0 && next < 0xA0;
        const bool surrogate = lead == 0xED && next >= 0xA0;
        const bool forbidden = lead == 0xEF && next == 0xBF && byte(at + 2) >= 0xBE;
        return overlong || surrogate || forbidden ? 0 : 3;
    }
    const bool outside = (lead == 0xF0 && next < 0x90) || (lead == 0xF4 && next >= 0x90);
    return outside || !trails(at + 3) ? 0 : 4;
}

bool is_character(std::uint32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

/// Appends what `&name;` stands for; false where it is not predefined or no character.
bool append_reference(std::string& to, std::string_view name) {
    constexpr std::pair<std::string_view, char> kPredefined[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [known, character] : kPredefined)
        if (name == known) {
            to += character;
            return true;
        }
    if (!name.starts_with('#')) return false;
    const bool hex = name.starts_with("#x");
    name.remove_prefix(hex ? 2 : 1);
    std::uint32_t c = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), c, hex ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size() || !is_character(c)) return false;
    text::append_utf8(to, c);
    return true;
}

/// The prefix of a qualified name; nothing where the name has colons that Namespaces in XML forbids.
std::optional<std::string_view> prefix_of(std::string_view name) {
    const std::size_t colon = colon_in(name);
    if (colon == std::string_view::npos) return std::string_view();
    const std::string_view local = name.substr(colon + 1);
    if (colon == 0 || local.empty() || !has(kStartsName, local[0]) || among(local, ':')) return std::nullopt;
    return name.substr(0, colon);
}

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
    const std::size_t end = bytes_.substr(0, at_ + kLongestReference).find(';', at_);
    buffer_.clear();
    if (end == std::string_view::npos || !append_reference(buffer_, bytes_.substr(at_ + 1, end - at_ - 1)))
        return false;
    at_ = end + 1;
    give_text(buffer_, false);
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
    while (bytes_.substr(at_, 2) != "--") {
        if (at_ < bytes_.size() && among("-\r", bytes_[at_])) ++at_;
        const std::size_t end = skip_plain(at_, kStopsComment);
        if (end == bytes_.size() || !among("-\r", bytes_[end])) return false;
        at_ = end;
    }
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
    while (bytes_.substr(at_, 2) != "?>") {
        if (at_ < bytes_.size() && among("?\r", bytes_[at_])) ++at_;
        const std::size_t end = skip_plain(at_, kStopsInstruction);
        if (end == bytes_.size() || !among("?\r", bytes_[end])) return false;
        at_ = end;
    }
    const std::string_view data = bytes_.substr(start, at_ - start);
    at_ += 2;
    event_ = token_;
    handler_.instruction(target, with_line_feeds(data), {ByteOffset(token_), ByteOffset(at_)});
    return true;
}

bool Scanner::read_end_tag() {
    const std::string_view name = read_name();
    if (open_.empty() || name != open_.back().name) return false;
    skip_space();
    if (!skip(">")) return false;
    give_end(token_);
    return true;
}

// Closes the innermost element.
void Scanner::give_end(std::size_t start) {
    event_ = start;
    const Open closed = open_.back();
    open_.pop_back();
    bindings_.shrink(closed.bindings);
    handler_.end(closed.name, closed.ns, {ByteOffset(start), ByteOffset(at_)});
}

bool Scanner::read_start_tag() {
    if ((has_root_ && open_.empty()) || open_.size() >= limits_.depth) return false;
    const std::string_view name = read_name();
    const std::size_t around = bindings_.size();
    if (name.empty() || !read_attributes() || !resolve_attributes()) return false;
    const auto prefix = prefix_of(name);
    const auto ns = prefix ? bindings_.find(*prefix) : std::nullopt;
    const bool empty = skip("/");
    if (!ns || !skip(">")) return false;
    has_root_ = true;
    event_ = token_;
    open_.push_back({name, *ns, around});
    handler_.start({name, *ns, attributes_, declarations_, {ByteOffset(token_), ByteOffset(at_)}});
    if (empty && !handler_.stopped()) give_end(at_);
    return true;
}

bool Scanner::read_attributes() {
    attributes_.clear();
    declarations_.clear();
    while (true) {
        const bool apart = skip_space();
        if (at_ == bytes_.size()) return false;
        if (among("/>", bytes_[at_])) return true;
        if (!apart || !read_attribute()) return false;
    }
}

bool Scanner::read_attribute() {
    const std::string_view name = read_name();
    if (name.empty() || attributes_.size() == values_.size() || !read_equals()) return false;
    const auto value = read_value();
    if (!value) return false;
    if (name == "xmlns" || name.starts_with("xmlns:")) return declare(name, *value);
    attributes_.push_back({name, {}, *value});
    return true;
}

// A quoted value, normalised (XML 1.0, 3.3.3): as it stands in the file if that is what it means.
std::optional<std::string_view> Scanner::read_value() {
    if (at_ == bytes_.size() || !among("\"'", bytes_[at_])) return std::nullopt;
    const char quote = bytes_[at_++];
    std::size_t start = at_;
    at_ = skip_plain(start, kStopsValue);
    if (at_ < bytes_.size() && bytes_[at_] == quote) return bytes_.substr(start, at_++ - start);
    std::string& value = values_[attributes_.size()];
    value.clear();
    while (true) {
        value += bytes_.substr(start, at_ - start);
        if (at_ == bytes_.size()) return std::nullopt;
        const char c = bytes_[at_];
        start = ++at_;
        if (c == quote) return value;
        if (c == '&') {
            const std::size_t end = bytes_.substr(0, at_ + kLongestReference).find(';', at_);
            if (end == std::string_view::npos || !append_reference(value, bytes_.substr(at_, end - at_)))
                return std::nullopt;
            start = end + 1;
        } else if (among(kSpace, c)) {
            if (c == '\r' && skip("\n")) start = at_;
            value += ' ';
        } else if (among("\"'", c)) {
            value += c;
        } else {
            return std::nullopt;
        }
        at_ = skip_plain(start, kStopsValue);
    }
}

// A namespace declaration; prefixes cannot be unbound (Namespaces in XML 1.0, 5).
bool Scanner::declare(std::string_view name, std::string_view uri) {
    const auto xmlns = prefix_of(name);
    const std::string_view prefix = xmlns == "" ? std::string_view() : name.substr(colon_in(name) + 1);
    const bool in_file = uri.data() >= bytes_.data() && uri.data() <= bytes_.data() + bytes_.size();
    const bool reserved =
        prefix == "xml" || prefix == "xmlns" || uri == kXmlNamespace || uri == kXmlnsNamespace;
    const bool unbinds = uri.empty() && !prefix.empty();
    const bool twice = std::any_of(declarations_.begin(), declarations_.end(),
                                   [&](const Declaration& other) { return other.prefix == prefix; });
    if (!xmlns || !in_file || reserved || unbinds || twice || bindings_.size() == kBindings) return false;
    bindings_.bind(prefix, uri);
    declarations_.push_back({prefix, uri});
    return true;
}

// Namespaces, and no attribute twice.
bool Scanner::resolve_attributes() {
    for (std::size_t i = 0; i < attributes_.size(); ++i) {
        Attribute& attribute = attributes_[i];
        const auto prefix = prefix_of(attribute.name);
        if (!prefix) return false;
        if (!prefix->empty()) {
            const auto ns = bindings_.find(*prefix);
            if (!ns) return false;
            attribute.ns = *ns;
        }
        for (std::size_t before = 0; before < i; ++before)
            if (attributes_[before].local() == attribute.local() && attributes_[before].ns == attribute.ns)
                return false;
    }
    return true;
}

}  // namespace tolmach::xml
