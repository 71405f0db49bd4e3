// SPDX-License-Identifier: Apache-2.0
#include "xliff/splice/file_bytes.hpp"

#include "text/encoding.hpp"
#include "text/utf8.hpp"
#include "xliff/names.hpp"
#include "xml/events.hpp"
#include "xml/writer.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

/// The encoding of a file that was read, empty for UTF-8 (XML 1.0, appendix F).
std::string encoding_of(std::string_view bytes) {
    const auto starts = [&](std::string_view with) { return bytes.starts_with(with); };
    if (starts("\xFF\xFE") || starts(std::string_view("<\0", 2))) return "UTF-16LE";
    if (starts("\xFE\xFF") || starts(std::string_view("\0<", 2))) return "UTF-16BE";
    const bool declared = starts("<?xml") && bytes.size() > 5 && kSpace.find(bytes[5]) != kSpace.npos;
    if (!declared) return {};
    const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
    const std::size_t name = declaration.find("encoding");
    const std::size_t quote = declaration.find_first_of("\"'", std::min(name, declaration.size()));
    if (quote == declaration.npos) return {};
    const std::size_t end = declaration.find(declaration[quote], quote + 1);
    std::string encoding(declaration.substr(quote + 1, end - quote - 1));
    std::string lower = encoding;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower == "utf-8" ? std::string() : encoding;
}

/// Whether the root binds our prefix, so that it is in force everywhere below; reads no farther.
class RootPrefix final : public xml::Handler {
  public:
    void start(const xml::Element& root) override {
        is_bound_ =
            std::any_of(root.declarations.begin(), root.declarations.end(), [](const xml::Declaration& d) {
                return d.prefix == "tolmach" && d.uri == names::kTolmachNamespace;
            });
        stop({});
    }
    bool is_bound() const { return is_bound_; }

  private:
    bool is_bound_ = false;
};

bool binds_our_prefix(std::string_view bytes) {
    RootPrefix root;
    static_cast<void>(xml::parse({}, bytes, root));  // it stops itself at the root
    return root.is_bound();
}

}  // namespace

FileBytes::FileBytes(std::string_view bytes)
    : bytes_(bytes), encoding_(encoding_of(bytes)), ours_(binds_our_prefix(bytes)) {
    if (encoding_.starts_with("UTF-16")) unit_ = 2;
    const std::size_t line_end = bytes.find('\n');
    crlf_ = line_end != bytes.npos && line_end >= unit_ &&
            bytes.substr(line_end - unit_, unit_).find('\r') != std::string_view::npos;
}

std::string FileBytes::utf8(base::ByteSpan span) const {
    if (encoding_.empty()) return std::string(raw(span));
    auto decoded = text::decode(raw(span), encoding_);
    return decoded ? std::move(decoded->text) : std::string();  // it was read, so that it can be decoded
}

std::string FileBytes::comments_in(base::ByteSpan span) const {
    const std::string xml = utf8(span);
    constexpr std::pair<std::string_view, std::string_view> kKinds[] = {
        {"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}};
    std::string comments;
    for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at)) {
        std::size_t end = at + 1;
        for (const auto& [open, close] : kKinds) {
            if (xml.compare(at, open.size(), open) != 0) continue;
            end = std::min(xml.find(close, at + open.size()), xml.size());
            end = std::min(end + close.size(), xml.size());
            if (open != "<![CDATA[") comments.append(xml, at, end - at);
            break;
        }
        at = end;
    }
    return comments;
}

void FileBytes::append_text(std::string& to, std::string_view text) const {
    if (!crlf_) return xml::append_escaped(to, text, false);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        xml::append_escaped(to, text.substr(at, end - at), false);
        if (end < text.size()) to += "\r\n";
        at = end + 1;
    }
}

std::string FileBytes::encoded(std::string xml) const {
    if (encoding_.empty()) return xml;
    auto whole = text::encode(xml, encoding_);
    return whole ? std::move(*whole) : encoded_with_references(xml);
}

std::string FileBytes::encoded_with_references(std::string_view xml) const {
    std::string made;
    for (std::size_t at = 0; at < xml.size();) {
        const std::size_t start = at;
        const char32_t c = text::next_code_point(xml, at);
        auto one = text::encode(xml.substr(start, at - start), encoding_);
        if (!one) one = text::encode("&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";", encoding_);
        if (one) made += *one;
    }
    return made;
}

base::ByteSpan FileBytes::indentation(base::ByteOffset tag) const {
    std::size_t start = tag.value;
    const auto character = [&](std::size_t at) {
        const std::string_view unit = bytes_.substr(at, unit_);
        const std::size_t ascii = unit.find_first_not_of('\0');
        return ascii == unit.npos ? '\0' : unit[ascii];
    };
    while (start >= unit_ && kSpace.find(character(start - unit_)) != kSpace.npos)
        start -= unit_;
    const bool behind_tag = start >= unit_ && character(start - unit_) == '>';
    return {behind_tag ? base::ByteOffset(start) : tag, tag};
}

std::string Edits::apply(std::string_view bytes) {
    // What is put in before a tag comes before what replaces the tag.
    const auto before = [](const Edit& a, const Edit& b) {
        return std::pair(a.span.start, a.span.end) < std::pair(b.span.start, b.span.end);
    };
    if (!std::is_sorted(all_.begin(), all_.end(), before)) std::stable_sort(all_.begin(), all_.end(), before);
    std::size_t size = bytes.size();
    for (const Edit& edit : all_)
        size += edit.bytes.size();
    std::string made;
    made.reserve(size);
    std::size_t done = 0;
    for (const Edit& edit : all_) {
        made += bytes.substr(done, edit.span.start.value - done);
        made += edit.bytes;
        done = edit.span.end.value;
    }
    made += bytes.substr(done);
    return made;
}

void append_attribute(std::string& to, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    to += ' ';
    to += name;
    to += "=\"";
    xml::append_escaped(to, xml::displayable(value), true);
    to += '"';
}

std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value) {
    std::string written;
    append_attribute(written, name, value);
    std::size_t at = name_in(tag).size() + 1;
    while (true) {
        const std::size_t start = tag.find_first_not_of(kSpace, at);
        if (tag[start] == '>' || tag[start] == '/')
            return std::string(tag.substr(0, at)) + written + std::string(tag.substr(at));
        const std::size_t equals = tag.find('=', start);
        const std::size_t quote = tag.find_first_of("\"'", equals);
        const std::size_t end = tag.find(tag[quote], quote + 1) + 1;
        const std::string_view found = tag.substr(start, equals - start);
        if (found.substr(0, found.find_last_not_of(kSpace) + 1) == name)
            return std::string(tag.substr(0, at)) + written + std::string(tag.substr(end));
        at = end;
    }
}

std::string opened(std::string_view tag) {
    if (!tag.ends_with("/>")) return std::string(tag);
    tag.remove_suffix(2);
    return std::string(tag.substr(0, tag.find_last_not_of(kSpace) + 1)) + ">";
}

std::string_view name_in(std::string_view tag) {
    const std::size_t start = tag.starts_with("</") ? 2 : 1;
    return tag.substr(start, tag.find_first_of(" \t\r\n/>", start) - start);
}

std::string end_tag_of(std::string_view tag) {
    return "</" + std::string(name_in(tag)) + ">";
}

}  // namespace tolmach::xliff
