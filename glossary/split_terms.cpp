// SPDX-License-Identifier: Apache-2.0
#include "glossary/split_terms.hpp"

#include "glossary/exchange/cells.hpp"
#include "glossary/take_over.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <utility>

namespace tolmach::glossary {
namespace {

constexpr std::size_t kShortestTerm = 3;  // Letters; `km/h` and `AC/DC` are one.

// The terms that the marks part; one where they part what is too short to be a term.
std::vector<std::string> pieces_of(std::string_view term, const std::u32string& marks) {
    std::vector<std::string> pieces;
    std::string piece;
    int depth = 0;
    bool all_long = true;
    const auto end_piece = [&] {
        if (const std::string_view kept = text::trim(piece); !kept.empty()) {
            pieces.emplace_back(kept);
            all_long = all_long && text::count_code_points(kept) >= kShortestTerm;
        }
        piece.clear();
    };
    for (const char32_t c : text::to_utf32(term)) {
        depth += c == U'(' ? 1 : c == U')' ? -1 : 0;
        if (depth <= 0 && marks.find(c) != marks.npos)
            end_piece();
        else
            text::append_utf8(piece, c);
    }
    end_piece();
    if (!all_long) return {std::string(term)};
    return pieces;
}

}  // namespace

std::size_t split_terms(std::vector<Concept>& concepts, const std::u32string& marks) {
    std::size_t cut = 0;
    if (marks.empty()) return cut;
    for (Concept& each : concepts) {
        if (each.kind == Kind::Title) continue;
        std::vector<Term> whole = std::exchange(each.terms, {});
        for (Term& term : whole) {
            const auto pieces = pieces_of(term.text, marks);
            if (pieces.size() < 2) {
                each.terms.push_back(std::move(term));
                continue;
            }
            ++cut;
            for (const std::string& piece : pieces) {
                Term made = term;
                made.text = piece;
                take_grammar_in_brackets(made);
                const bool first = &piece == &pieces.front();
                if (!first && made.status == Status::Preferred) made.status = Status::Admitted;
                if (first || find_term(each, made) == each.terms.end()) each.terms.push_back(std::move(made));
            }
        }
    }
    return cut;
}

}  // namespace tolmach::glossary
