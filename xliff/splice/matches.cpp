// SPDX-License-Identifier: Apache-2.0
// Splicing candidates into files.
#include "xliff/names.hpp"
#include "xliff/splice/unit.hpp"
#include "xliff/v2/write_modules.hpp"
#include "xml/writer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tolmach::xliff {
namespace {

bool is_text(const Content& content) {
    return std::all_of(content.begin(), content.end(),
                       [](const Inline& part) { return std::holds_alternative<Text>(part); });
}

std::string percent(const std::optional<double>& value) {
    return value ? fmt::format("{}", *value) : std::string();
}

std::string side_xml(const FileBytes& file, const std::string& prefix, std::string_view name,
                     const Content& content) {
    const std::string tag = prefix + std::string(name);
    std::string xml = "<" + tag + ">";
    file.append_text(xml, xml::displayable(plain_text(content)));
    return xml + "</" + tag + ">";
}

std::string match_xml(const FileBytes& file, bool is_v2, const std::string& prefix, const Match& match,
                      const Unit& unit) {
    std::string xml = is_v2 ? "<mtc:match" : "<" + prefix + "alt-trans";
    if (is_v2) {
        append_attribute(xml, "id", match.id);
        append_attribute(xml, "ref", match.ref.empty() ? default_reference(unit) : match.ref);
        append_attribute(xml, "similarity", percent(match.similarity));
        append_attribute(xml, "matchQuality", percent(match.quality));
        append_attribute(xml, "matchSuitability", percent(match.suitability));
    } else {
        append_attribute(xml, "match-quality", percent(match.similarity));
    }
    append_attribute(xml, "origin", match.origin);
    if (is_v2) append_attribute(xml, "type", match.type);
    xml +=
        ">" + side_xml(file, prefix, "source", match.source) + side_xml(file, prefix, "target", match.target);
    return xml + (is_v2 ? "</mtc:match>" : "</" + prefix + "alt-trans>");
}

}  // namespace

bool splice_matches(const FileBytes& file, bool is_v2, const UnitLocations& places, const Unit& old,
                    const Unit& now, Edits& edits) {
    const std::size_t kept = old.matches.size();
    if (now.matches.size() < kept || !std::equal(old.matches.begin(), old.matches.end(), now.matches.begin()))
        return false;
    const std::string prefix = prefix_of(file.utf8(places.unit.start));
    std::string added;
    for (std::size_t i = kept; i < now.matches.size(); ++i) {
        if (!is_text(now.matches[i].source) || !is_text(now.matches[i].target)) return false;
        added += match_xml(file, is_v2, prefix, now.matches[i], now);
    }
    if (!is_v2) {
        // In front of the elements of others, which the schema of 1.2 has at the end.
        const Tags& before = places.target.present() ? places.target : places.source;
        if (!before.present()) return false;
        edits.insert(before.whole().end, std::string(file.raw(file.indentation(before.start.start))) +
                                             file.encoded(std::move(added)));
        return true;
    }
    // Inside an element that binds the prefix of ours already, or that says it itself.
    const std::string declared = fmt::format(" xmlns:mtc=\"{}\"", names::kMatches);
    if (!places.matches.present()) {
        if (!places.text.present()) return false;
        const std::string whole = "<mtc:matches" + declared + ">" + added + "</mtc:matches>";
        edits.insert(places.unit.start.end,
                     std::string(file.raw(file.indentation(places.text.start.start))) + file.encoded(whole));
        return true;
    }
    for (std::size_t at = added.find("<mtc:match "); at != added.npos; at = added.find("<mtc:match ", at + 1))
        added.insert(at + std::string_view("<mtc:match").size(), declared);
    const Tags& matches = places.matches;
    if (!matches.end.empty())
        edits.insert(matches.end.start, file.encoded(std::move(added)));
    else
        edits.replace(matches.whole(),
                      file.encoded("<mtc:matches" + declared + ">" + added + "</mtc:matches>"));
    return true;
}

}  // namespace tolmach::xliff
