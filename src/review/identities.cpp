// SPDX-License-Identifier: Apache-2.0
#include "review/identities.hpp"

#include "base/fingerprint.hpp"

namespace tolmach::review {
namespace {

// Of both sides, codes included: what was judged of them holds as long as nobody changes them.
void add_content(base::Fingerprint& to, const xliff::Content& content) {
    for (const xliff::Inline& part : content) {
        if (const auto* text = std::get_if<xliff::Text>(&part)) to.add(text->value);
        if (const auto* code = std::get_if<xliff::Code>(&part))
            to.add(code->shape == xliff::Code::Shape::End ? "/" : "<").add(code->id);
    }
    to.add("");
}

}  // namespace

void add_unit(reports::Identities& to, const checks::FileInfo& file, const xliff::Unit& unit) {
    to.add_file(file.name, file.original, file.target_language);
    base::Fingerprint whole;
    for (const xliff::Segment& segment : unit.segments) {
        base::Fingerprint own;
        own.add(file.source_language).add(file.target_language);
        for (const xliff::Content* side : {&segment.source, segment.target ? &*segment.target : nullptr})
            if (side) add_content(own, *side);
        to.add_segment(file.name, file.original, unit.id, segment.id, own.value());
        whole.add(std::to_string(own.value()));
    }
    to.add_segment(file.name, file.original, unit.id, "", whole.value());
}

reports::Identities identities_of(const std::vector<const xliff::Document*>& documents) {
    reports::Identities all;
    for (const xliff::Document* document : documents)
        for (const xliff::File& file : document->files)
            for (const xliff::Unit& unit : file.units)
                add_unit(all, checks::info_of(*document, file), unit);
    return all;
}

void leave_out(std::vector<base::Diagnostic>& findings, const std::set<std::string>& ids,
               const reports::Identities& identities) {
    std::erase_if(findings, [&](const auto& each) { return ids.contains(identities.id_of(each)); });
}

}  // namespace tolmach::review
