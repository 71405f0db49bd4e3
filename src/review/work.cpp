// SPDX-License-Identifier: Apache-2.0
#include "review/work.hpp"

#include "glossary/read.hpp"
#include "text/character.hpp"
#include "xliff/read.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace tolmach::review {
namespace {

// XLIFF and its kin as translation programs name them, zipped ones too.
constexpr std::array<std::string_view, 10> kBilingualEndings = {
    ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".txlf", ".mqxlz", ".xlz", ".xlf~", ".xliff~"};
constexpr std::size_t kHead = std::size_t{1}
                              << 16;  // A root element stands in it, whatever comments precede.
constexpr std::string_view kSqlite("SQLite format 3\0", 16);

// The beginning without its zero bytes: what is ASCII in UTF-16 can be read too.
std::string head_of(std::string_view bytes) {
    std::string head;
    const std::string_view begin = bytes.substr(0, kHead);
    std::copy_if(begin.begin(), begin.end(), std::back_inserter(head), [](char c) { return c != '\0'; });
    return head;
}

bool has_element(std::string_view head, std::string_view name) {
    for (std::size_t at = 0; (at = head.find(name, at)) != head.npos; at += name.size())
        if (at > 0 && (head[at - 1] == '<' || head[at - 1] == ':')) return true;
    return false;
}

bool is_term_base(const std::filesystem::path& name, std::string_view head) {
    if (has_element(head, "martif") || has_element(head, "tbx")) return true;
    // .txt and .xml are the endings of many other things.
    const auto format = glossary::format_of_name(name);
    return format && *format != glossary::Format::Omegat &&
           text::to_lower(name.extension().string()) != ".xml";
}

}  // namespace

Work work_in(const std::filesystem::path& name, std::string_view bytes) {
    if (bytes.empty()) return Work::None;
    if (bytes.starts_with(kSqlite)) return Work::Store;
    if (const auto read = xliff::read(name.string(), bytes))
        return has_translations(*read) ? Work::Translations : Work::None;
    const std::string ending = text::to_lower(name.extension().string());
    const std::string head = head_of(bytes);
    if (std::find(kBilingualEndings.begin(), kBilingualEndings.end(), ending) != kBilingualEndings.end() ||
        has_element(head, "xliff"))
        return Work::Translations;
    return is_term_base(name, head) ? Work::Terms : Work::None;
}

bool has_translations(const xliff::Document& document) {
    const auto translated = [](const xliff::Segment& segment) {
        return segment.target && (*segment.target != segment.source || segment.approved ||
                                  segment.state != xliff::State::Initial);
    };
    // What somebody wrote beside the text is work, too.
    const auto remark = [](const xliff::Note& note) { return note.from != xliff::kOwnNote; };
    for (const xliff::File& file : document.files)
        for (const xliff::Unit& unit : file.units)
            if (std::any_of(unit.segments.begin(), unit.segments.end(), translated) ||
                std::any_of(unit.notes.begin(), unit.notes.end(), remark))
                return true;
    return false;
}

}  // namespace tolmach::review
