// SPDX-License-Identifier: Apache-2.0
#include "checks/codes.hpp"

#include <map>
#include <vector>

namespace tolmach::checks {
namespace {

using xliff::Code;

struct Place {
    const Segment* segment;
    const Code* code;
};
// The codes of one side by the id that both sides share; a pair counts once, at its start.
using Codebook = std::map<std::string, std::vector<Place>>;

void add(Codebook& book, const Segment& segment, const xliff::Content& content) {
    for (const xliff::Inline& part : content)
        if (const auto* code = std::get_if<Code>(&part))
            if (code->shape != Code::Shape::End || code->isolated)
                book[code->details->copy_of.empty() ? code->id : code->details->copy_of].push_back(
                    {&segment, code});
}

std::string name_of(const Code& code) {
    const std::string& shown = !code.details->disp.empty() ? code.details->disp : code.details->equiv;
    return shown.empty() ? "code " + code.id : "code " + code.id + " (" + shown + ")";
}

// Whether the pairs of a content overlap: a pair is closed while one that was opened in it is still open.
bool overlap(const xliff::Content& content, std::vector<std::string>& open) {
    bool overlapping = false;
    for (const xliff::Inline& part : content) {
        const auto* code = std::get_if<Code>(&part);
        if (!code || code->isolated || code->shape == Code::Shape::Placeholder) continue;
        if (code->shape == Code::Shape::Start) {
            open.push_back(code->id);
            continue;
        }
        if (!open.empty() && open.back() != code->id) overlapping = true;
        for (auto at = open.size(); at > 0; --at)
            if (open[at - 1] == code->id) {
                open.erase(open.begin() + static_cast<std::ptrdiff_t>(at - 1));
                break;
            }
    }
    return overlapping;
}

}  // namespace

bool carries_structure(const Code& code) {
    if (!code.details->sub_flows.empty() || xliff::is_footnote_call(code) || !code.can_delete) return true;
    if (code.type == "fmt" || code.type == "quote") return false;
    return code.shape == Code::Shape::Placeholder || !code.type.empty();
}

void Codes::observe(const FileInfo& file, const Unit& unit, std::vector<Diagnostic>& found) {
    Codebook source;
    Codebook target;
    std::vector<std::string> open_source;
    std::vector<std::string> open_target;
    const Segment* crossed = nullptr;
    bool crossed_source = false;
    const Segment* last = nullptr;
    for (const Segment& segment : unit.segments) {
        if (!segment.target || (segment.target->empty() && !segment.source.empty())) continue;
        last = &segment;
        add(source, segment, segment.source);
        add(target, segment, *segment.target);
        crossed_source = overlap(segment.source, open_source) || crossed_source;
        if (overlap(*segment.target, open_target) && !crossed) crossed = &segment;
    }
    if (!last) return;
    for (const auto& [id, places] : source)
        for (std::size_t n = target[id].size(); n < places.size(); ++n) {
            const Code& code = *places[n].code;
            const bool call = xliff::is_footnote_call(code);
            auto lost = finding(call ? "footnote.lost" : "code.missing", file, unit, places[n].segment,
                                Side::Target, std::nullopt,
                                call ? "the call of a footnote is not in the target: " + name_of(code)
                                     : name_of(code) + " of the source is not in the target");
            if (!call && !carries_structure(code)) lost.severity = base::Severity::Warning;
            found.push_back(std::move(lost));
        }
    for (const auto& [id, places] : target) {
        const auto known = source.find(id);
        for (std::size_t n = known == source.end() ? 0 : known->second.size(); n < places.size(); ++n) {
            auto extra = finding("code.extra", file, unit, places[n].segment, Side::Target, std::nullopt,
                                 name_of(*places[n].code) + " is not in the source");
            if (!carries_structure(*places[n].code)) extra.severity = base::Severity::Warning;
            found.push_back(std::move(extra));
        }
    }
    if (crossed && !crossed_source)
        found.push_back(finding("code.order", file, unit, crossed, Side::Target, std::nullopt,
                                "paired codes overlap, which they do not in the source"));
}

}  // namespace tolmach::checks
