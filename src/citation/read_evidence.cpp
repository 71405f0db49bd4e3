// SPDX-License-Identifier: Apache-2.0
#include "citation/read_evidence.hpp"

#include "reference/cues.hpp"
#include "text/character.hpp"

namespace tolmach::citation {
namespace {

using Kind = Token::Kind;

bool is_prose_word(const ReadText& note, const Token& token) {
    if (token.kind != Kind::Word || token.size() < 2 || !text::is_lower(note.text[token.start])) return false;
    const auto word = std::u32string_view(note.lower).substr(token.start, token.size());
    return word.back() != U'.' && !reference::is_cue(reference::Cue::Connector, word) &&
           !is_name_cue(NameCue::Particle, word);
}

}  // namespace

ReferenceSigns evidence_in(const ReadText& note, const std::vector<Token>& tokens, TokenRange range) {
    ReferenceSigns found;
    std::size_t depth = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Token& token = tokens[i];
        depth += token.kind == Kind::Open ? 1 : 0;
        depth -= token.kind == Kind::Close && depth > 0 ? 1 : 0;
        found.field = found.field || token.is_field();
        found.slashes = found.slashes || (token.kind == Kind::Slashes && depth == 0);
        found.address = found.address || token.kind == Kind::Url;
        found.back = found.back || token.kind == Kind::OpCit;
        if (!token.is_mark()) found.ends_with_field = token.is_field() || is_bare_page(tokens, i);
        found.prose += is_prose_word(note, token) ? 1 : 0;
    }
    found.field = found.field || found.ends_with_field;
    return found;
}

bool is_bare_page(const std::vector<Token>& tokens, std::size_t token) {
    if (token == 0 || token >= tokens.size() || tokens[token].kind != Kind::Figure) return false;
    const Kind before = tokens[token - 1].kind;
    return before == Kind::Comma || before == Kind::Quoted || before == Kind::Close || before == Kind::Colon;
}

}  // namespace tolmach::citation
