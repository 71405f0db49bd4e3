// SPDX-License-Identifier: Apache-2.0
#include "citation/read_note.hpp"

#include "citation/read_split.hpp"
#include "citation/read_work.hpp"
#include "text/utf8.hpp"

namespace tolmach::citation {
namespace {

Piece between_of(const ReadText& note, std::size_t start, std::size_t end) {
    return {note.utf8(start, end), {base::CodePoint(start), base::CodePoint(end)}};
}

}  // namespace

NoteReferences read_note(std::string_view utf8, std::string_view language) {
    const ReadText note(text::to_utf32(utf8));
    const std::vector<Token> tokens = tokens_of(note, language.starts_with("en"));
    const Split split = split_note(note, tokens);
    NoteReferences read;
    std::size_t from = 0;
    for (const TokenRange range : split.references) {
        Reference& reference = read.references.emplace_back(read_reference(note, tokens, range, language));
        read.between.push_back(between_of(note, from, reference.span.start.value));
        from = reference.span.end.value;
    }
    read.between.push_back(between_of(note, from, note.size()));
    read.bibliographic = split.bibliographic;
    return read;
}

}  // namespace tolmach::citation
