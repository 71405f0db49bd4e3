// SPDX-License-Identifier: Apache-2.0
// References of the sample note as three editions print them, held against the notes that were translated by
// hand; and faults seeded into those, held against the checks.
#include "conformance/note_references.hpp"
#include "support/catch.hpp"
#include "support/shared.hpp"

#include <cstdio>

using namespace tolmach;
using namespace tolmach::conformance;

namespace {

constexpr const char* kEditions[] = {"fr", "ru", "be"};

// The style's own spaces count; those that a translator ties initials with inside a title do not.
std::string plain_spaces(const std::string& text) {
    std::string made = text;
    for (const char* space : {"\u00A0", "\u202F"})
        for (std::size_t at = made.find(space); at != made.npos; at = made.find(space, at))
            made.replace(at, std::string_view(space).size(), " ");
    return made;
}

}  // namespace

TEST_CASE("references as the editions print them") {
    if (!tests::require_shared("note", {"gold.json", "sample_translations.jsonl", "name_forms.tsv"})) return;
    const NoteOfReferences note;
    for (const bool read : {false, true})
        for (const std::string edition : kEditions) {
            std::size_t exact = 0, but_spaces = 0, all = 0;
            for (const SampleNote& sample : note.samples()) {
                const std::string written = note.written(sample.number, edition, read);
                const std::string& wanted = sample.target.at(edition);
                ++all;
                exact += written == wanted;
                but_spaces += plain_spaces(written) == plain_spaces(wanted);
                if (plain_spaces(written) != plain_spaces(wanted))
                    std::printf("  %s fn%d\n    wanted  %s\n    written %s\n", edition.c_str(), sample.number,
                                wanted.c_str(), written.c_str());
            }
            std::printf("%s, fields %s: %zu of %zu notes as by hand, %zu but for spaces\n", edition.c_str(),
                        read ? "read" : "of the gold", but_spaces, all, but_spaces - exact);
            CHECK(but_spaces * 100 >= all * 90);
        }
}
