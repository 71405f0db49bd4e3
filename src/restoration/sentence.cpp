// SPDX-License-Identifier: Apache-2.0
#include "restoration/sentence.hpp"

#include "text/character.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

constexpr std::size_t kChoicesKept = 48;
// How much neighbours weigh beside the word itself.
constexpr float kContextWeight = 0.8F;
// The ending of a name says less.
constexpr float kNameContextWeight = 0.35F;

// A candidate that was taken, and the one that was taken before it.
struct Taken {
    std::uint32_t before;
    std::uint8_t candidate;
};

// A row of words as far as it has come; its words are found from the last one back.
struct Row {
    float score = 0;
    WordClass last = kNoClass;
    Preceding end = Preceding::Other;
    std::uint32_t taken = 0;
};

class RowSearch {
  public:
    RowSearch(const std::vector<TitleToken>& tokens, const TitleWords& title, const ContextModel& context,
              const Joints& joints)
        : tokens_(tokens), title_(title), context_(context), joints_(joints) {}

    std::vector<Choice> run(std::size_t most) {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (title_.of_token[i].empty())
                pass(tokens_[i]);
            else
                extend(i);
        }
        std::vector<Choice> choices;
        for (const Row& row : rows_)
            if (choices.size() < most) choices.push_back(choice_of(row));
        return choices;
    }

  private:
    // A number or a word that is kept: how it ends when spoken is not known.
    void pass(const TitleToken& token) {
        const bool spoken = std::any_of(token.text.begin(), token.text.end(),
                                        [](char32_t c) { return text::is_letter(c) || text::is_digit(c); });
        if (!spoken) return;
        for (Row& row : rows_)
            row.end = Preceding::Unknown;
    }

    Preceding before(const Row& row, const TitleToken& token) const {
        if (token.capitals == Capitals::All || row.end == Preceding::Unknown) return Preceding::Unknown;
        const bool pause = token.before != Boundary::Joined || token.capitals == Capitals::First;
        return pause ? Preceding::Other : row.end;
    }

    float fit(const Row& row, const TitleToken& token, const WordCandidate& word) const {
        const WordClass last = token.before == Boundary::Start   ? context_.sentence_start()
                               : token.before == Boundary::Comma ? context_.comma()
                                                                 : row.last;
        const bool name = token.capitals != Capitals::None && token.before != Boundary::Start;
        return (name ? kNameContextWeight : kContextWeight) * context_.affinity(last, word.of_class) +
               joints_.fit(before(row, token), word.plain);
    }

    void extend(std::size_t at) {
        const auto& candidates = title_.of_token[at];
        struct Longer {
            float score;
            std::uint32_t row;
            std::uint8_t candidate;
        };
        std::vector<Longer> longer;
        for (std::size_t row = 0; row < rows_.size(); ++row)
            for (std::size_t k = 0; k < candidates.size(); ++k)
                longer.push_back(
                    {rows_[row].score + candidates[k].score() + fit(rows_[row], tokens_[at], candidates[k]),
                     static_cast<std::uint32_t>(row), static_cast<std::uint8_t>(k)});
        const std::size_t kept = std::min(longer.size(), kChoicesKept);
        std::partial_sort(longer.begin(), longer.begin() + static_cast<std::ptrdiff_t>(kept), longer.end(),
                          [](const Longer& a, const Longer& b) { return a.score > b.score; });
        longer.resize(kept);
        std::vector<Row> rows;
        for (const Longer& each : longer) {
            const WordCandidate& word = candidates[each.candidate];
            taken_.push_back({rows_[each.row].taken, each.candidate});
            rows.push_back({each.score, word.of_class, end_of(word.plain),
                            static_cast<std::uint32_t>(taken_.size() - 1)});
        }
        rows_ = std::move(rows);
    }

    Choice choice_of(const Row& row) const {
        Choice choice{row.score, std::vector<std::uint8_t>(tokens_.size())};
        std::uint32_t at = row.taken;
        for (std::size_t i = tokens_.size(); i-- > 0;) {
            if (title_.of_token[i].empty()) continue;
            choice.chosen[i] = taken_[at].candidate;
            at = taken_[at].before;
        }
        return choice;
    }

    const std::vector<TitleToken>& tokens_;
    const TitleWords& title_;
    const ContextModel& context_;
    const Joints& joints_;
    std::vector<Row> rows_{1};
    std::vector<Taken> taken_{1};
};

}  // namespace

std::vector<Choice> choose_words(const std::vector<TitleToken>& tokens, const TitleWords& title,
                                 const ContextModel& context, const Joints& joints, std::size_t most) {
    return RowSearch(tokens, title, context, joints).run(most);
}

}  // namespace tolmach::restoration
