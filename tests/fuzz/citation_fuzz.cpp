// SPDX-License-Identifier: Apache-2.0
// Any bytes as a note and as CSL-JSON: no character of a note is lost or doubled, and what was read can be
// written and read again.
#include "citation/csl_json.hpp"
#include "citation/read_note.hpp"
#include "citation/resolve.hpp"
#include "text/utf8.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace tolmach;

namespace {

void require(bool holds, const char* law) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", law);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    if (const auto items = citation::read_csl_json(input))
        require(citation::read_csl_json(citation::write_csl_json(*items)).has_value(),
                "what is written can be read");
    if (!text::is_utf8(input)) return 0;
    std::vector<citation::NoteReferences> notes = {citation::read_note(input, "en"),
                                                   citation::read_note(input, "ru")};
    citation::resolve(notes);
    for (const citation::NoteReferences& read : notes) {
        require(read.between.size() == read.references.size() + 1, "text stands around each reference");
        std::size_t at = 0;
        for (std::size_t i = 0; i < read.between.size(); ++i) {
            require(read.between[i].span.start.value == at,
                    "what stands between begins where a reference ends");
            at = read.between[i].span.end.value;
            if (i == read.references.size()) break;
            require(read.references[i].span.start.value == at,
                    "a reference begins where what stands before it ends");
            at = read.references[i].span.end.value;
        }
        require(at == text::count_code_points(input), "the last text ends the note");
    }
    return 0;
}
