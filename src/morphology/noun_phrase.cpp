// SPDX-License-Identifier: Apache-2.0
#include "morphology/noun_phrase.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::morphology {
namespace {

class Agreeing {
  public:
    Agreeing(const Tables& tables, const Parts& parts, const Head& head)
        : tables_(tables),
          parts_(parts),
          head_(head),
          count_(count_words(parts)),
          tie_(std::min(count_, first_tie(tables, parts))) {}

    // The adjectives decide between the agreements that the head may have.
    Cells cells() const {
        std::size_t most = 0;
        for (const Agreement agreement : head_.agreements)
            most = std::max(most, adjectives(agreement));
        Cells all(tables_.labels.size());
        if (most == 0 && is_foreign_pair())
            for (const Agreement agreement : likely_first(1))
                add(agreement, 1, all);
        for (const Agreement agreement : likely_first(most))
            if (adjectives(agreement) == most) add(agreement, most, all);
        return all;
    }

  private:
    // The number behind a name is none of its words.
    static std::size_t count_words(const Parts& parts) {
        std::size_t count = parts.size();
        const auto is_word = [](const Part& part) {
            const std::u32string letters = text::to_utf32(part.word);
            return std::any_of(letters.begin(), letters.end(), text::is_letter);
        };
        while (count > 1 && !is_word(parts[count - 1]))
            --count;
        return count;
    }

    // Nord Stream: two nouns with capitals, of which the second is no attribute in the genitive.
    bool is_foreign_pair() const {
        if (count_ != 2 || tie_ != 2 || !is_capitalised(parts_[0].word) || !is_capitalised(parts_[1].word))
            return false;
        const std::u32string last = tables_.for_patterns(parts_[1].word);
        return tables_.likely_agreement(last, head_.kind) == Agreement::Masculine &&
               std::none_of(tables_.attributes.begin(), tables_.attributes.end(),
                            [&](const Pattern& pattern) { return pattern.fits(last); });
    }

    // What the end of the head tells comes first. A place is either one or several: it is not both.
    std::vector<Agreement> likely_first(std::size_t head) const {
        std::vector<Agreement> order = head_.agreements;
        const auto likely = tables_.likely_agreement(tables_.for_patterns(parts_[head].word), head_.kind);
        const auto at = likely ? std::find(order.begin(), order.end(), *likely) : order.end();
        if (at == order.end()) return order;
        std::rotate(order.begin(), at, at + 1);
        if (head_.kind != WordKind::Place) return order;
        if (*likely == Agreement::Plural) return {Agreement::Plural};
        std::erase(order, Agreement::Plural);
        return order;
    }

    std::size_t adjectives(Agreement agreement) const {
        std::size_t count = 0;
        while (count + 1 < tie_ && is_adjective(count, agreement))
            ++count;
        return count;
    }

    bool is_adjective(std::size_t at, Agreement agreement) const {
        return !tables_.rules_for(tables_.for_patterns(parts_[at].word), WordKind::Adjective, agreement)
                    .empty();
    }

    // All parts are living or all are things.
    void add(Agreement agreement, std::size_t head, Cells& all) const {
        const bool either = head_.animacy == Animacy::Either && parts_.size() > 1;
        if (!either) return add(agreement, head_.animacy, head, all);
        add(agreement, Animacy::Thing, head, all);
        add(agreement, Animacy::Living, head, all);
    }

    void add(Agreement agreement, Animacy animacy, std::size_t head, Cells& all) const {
        std::vector<Cells> inflected(parts_.size());
        inflected[head] = word(head, {head_.kind, agreement, animacy, head_.paradigm});
        if (inflected[head].empty()) return;
        for (std::size_t i = 0; i < head; ++i)
            inflected[i] = word(i, {WordKind::Adjective, agreement, animacy, {}});
        if (count_ == head + 2 && tie_ == count_)
            inflected[head + 1] = word(head + 1, {WordKind::Epithet, agreement, animacy, {}});
        add_cells(all, joined(parts_, std::move(inflected), tables_.labels.size()));
    }

    Cells word(std::size_t at, const Reading& reading) const {
        Cells cells(tables_.labels.size());
        return inflect(tables_, parts_[at].word, reading, cells) ? cells : Cells{};
    }

    const Tables& tables_;
    const Parts& parts_;
    const Head& head_;
    std::size_t count_, tie_;
};

Reading reading_of(const Head& head) {
    return {head.kind, head.agreements.front(), head.animacy, head.paradigm};
}

}  // namespace

Cells agreeing_cells(const Tables& tables, const Parts& parts, const Head& head) {
    return Agreeing(tables, parts, head).cells();
}

Cells adjective_cells(const Tables& tables, const Parts& parts, const Head& head) {
    Cells all = agreeing_cells(tables, parts, head);
    const std::u32string lower = tables.for_patterns(parts.front().word);
    for (const Sign& sign : tables.agreeing)
        if (sign.pattern.fits(lower))
            inflect(tables, stem_of(parts.front().word, sign.pattern),
                    {WordKind::Adjective, sign.agreement, head.animacy, {}}, all);
    return all;
}

Cells before_tie_cells(const Tables& tables, const Parts& parts, const Head& head) {
    std::vector<Cells> inflected(parts.size());
    const std::size_t tie = first_tie(tables, parts);
    for (std::size_t i = 0; i < tie; ++i) {
        Cells cells(tables.labels.size());
        if (inflect(tables, parts[i].word, reading_of(head), cells)) inflected[i] = std::move(cells);
    }
    return joined(parts, std::move(inflected), tables.labels.size());
}

// The cells are nominative and possessive of the singular, then of the plural.
Cells head_before_tie_cells(const Tables& tables, const Parts& parts, const Head& head) {
    const std::size_t labels = tables.labels.size();
    const std::size_t last = parts.size() - 1;
    const std::size_t at = first_tie(tables, parts) - 1;
    std::vector<Cells> inflected(parts.size());
    Cells of_head(labels);
    inflect(tables, parts[at].word, reading_of(head), of_head);
    if (at != last) {
        Cells of_last(labels);
        inflect(tables, parts[last].word, {WordKind::Surname, Agreement::Masculine, Animacy::Either, {}},
                of_last);
        of_head = {of_head[0], of_head[0], of_head[2], of_head[2]};
        inflected[last] = {of_last[0], of_last[1], of_last[0], of_last[1]};
    }
    inflected[at] = std::move(of_head);
    return joined(parts, std::move(inflected), labels);
}

}  // namespace tolmach::morphology
