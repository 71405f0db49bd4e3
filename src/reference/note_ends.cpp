// SPDX-License-Identifier: Apache-2.0
#include "reference/cues.hpp"
#include "reference/note_boundaries.hpp"
#include "reference/reference_features.hpp"
#include "text/address.hpp"
#include "text/character.hpp"

#include <algorithm>

namespace tolmach::reference {
namespace {

// Whether the stop at `at` is one of three in a row.
bool is_ellipsis(std::u32string_view t, std::size_t at) {
    for (std::size_t start = at < 2 ? 0 : at - 2; start <= at; ++start)
        if (t.substr(start, 3) == U"...") return true;
    return false;
}

bool is_bracket(char32_t c) {
    return c == U')' || c == U']';
}

bool is_mark_of_sentence(char32_t c) {
    return c == U',' || c == U';' || c == U':' || c == U'—' || c == U'–' || c == U'?' || c == U'!';
}

// Collects the ends of one paragraph.
class EndCollector {
  public:
    EndCollector(std::u32string_view t, std::u32string_view lower)
        : t_(t), lower_(lower), last_(t.size()), in_address_(t.size(), false) {
        while (last_ > 0 && text::is_space(t[last_ - 1]))
            --last_;
        for (const auto& [start, end] : text::addresses(t))
            std::fill(in_address_.begin() + static_cast<std::ptrdiff_t>(start),
                      in_address_.begin() + static_cast<std::ptrdiff_t>(end), true);
    }

    std::vector<End> find() {
        for (std::size_t i = 1; i < last_; ++i) {
            if (text::is_letter(t_[i]) || in_address_[i])
                continue;
            else if (text::is_space(t_[i]))
                address(i);
            else if (t_[i] == U',' || t_[i] == U';')
                comma(i);
            else if (is_bracket(t_[i]))
                bare(i + 1);
            else if (is_sentence_stop(t_[i]) && !is_ellipsis(t_, i) && !is_inside_op_cit(i))
                stop(i);
        }
        if (last_ > 0 && !is_sentence_stop(t_[last_ - 1]) && !stopped_at_end_)
            add(last_, last_, feature("end.paragraph-bare"));
        std::stable_sort(found_.begin(), found_.end(),
                         [](const End& a, const End& b) { return a.end < b.end; });
        return std::move(found_);
    }

  private:
    End& add(std::size_t end, std::size_t resumes, Feature cue) {
        End made{end, resumes, {{cue}}, false, false};
        const bool complete =
            ends_reference(t_, lower_, end) || (end > 0 && ends_reference(t_, lower_, end - 1));
        made.features.push_back({complete ? feature("end.complete") : feature("end.incomplete")});
        found_.push_back(std::move(made));
        return found_.back();
    }

    // An address that ends without a stop of its own.
    void address(std::size_t at) {
        if (at + 1 >= last_ || !text::is_letter(t_[at + 1])) return;
        std::size_t token = at;
        while (token > 0 && !text::is_space(t_[token - 1]))
            --token;
        const char32_t before = t_[at - 1];
        const bool address = text::find_address_sign(t_.substr(token, at - token)) != t_.npos;
        if (address && (text::is_letter(before) || text::is_digit(before) || before == U'/'))
            add(at, at, feature("end.address"));
    }

    // Behind a bracket, with neither a stop nor a mark.
    void bare(std::size_t end) {
        const bool stopped = end > 1 && is_sentence_stop(t_[end - 2]);
        if (!stopped && end + 1 < last_ && text::is_space(t_[end]) && text::is_lower(t_[end + 1]))
            add(end, end, feature("end.bare"));
    }

    void comma(std::size_t at) {
        if (at + 2 >= last_ || !text::is_space(t_[at + 1]) || is_closing_quote(t_[at - 1]) ||
            !ends_reference(t_, lower_, at))
            return;
        const std::size_t then = text::skip_spaces(t_, at + 1);
        if (!text::is_digit(t_[then]) && cue_at(Cue::Locator, lower_, then) == 0)
            add(at, at, feature("end.comma"));
    }

    // Behind the stop at `at` and the quotation that closes with it.
    std::size_t own_end(std::size_t at) const {
        std::size_t end = at + 1;
        if (end + 1 < t_.size() && text::is_space(t_[end]) && t_[end + 1] == U'»') end += 2;
        while (end < t_.size() && is_closing_quote(t_[end]))
            ++end;
        return end;
    }

    // The first stop of `op. cit.`, `art. cit.`, `указ. соч.`.
    bool is_inside_op_cit(std::size_t stop) const {
        const std::size_t word = stop - letters_before(t_, stop).size();
        return word + cue_at(Cue::OpCit, lower_, word) > stop + 1;
    }

    // Before the junk space that a stop may have in front.
    std::size_t trimmed(std::size_t at) const {
        while (at > 0 && text::is_space(t_[at - 1]))
            --at;
        return at;
    }

    void stop(std::size_t at) {
        const std::size_t own = own_end(at);
        const std::size_t first = found_.size();
        if (own >= last_)
            at_end_of_paragraph(at, own);
        else
            inside_paragraph(at, own);
        if (own == at + 1) return;
        for (std::size_t i = first; i < found_.size(); ++i)
            found_[i].features.push_back({feature("end.quotation")});
    }

    void at_end_of_paragraph(std::size_t at, std::size_t own) {
        stopped_at_end_ = true;
        if (own == at + 1) add(trimmed(at), at, feature("end.paragraph-shared"));
        add(own, own, feature("end.paragraph"));
    }

    void inside_paragraph(std::size_t at, std::size_t own) {
        const char32_t next = t_[own];
        const std::size_t word = text::skip_spaces(t_, own);
        const char32_t after = t_[word];
        const bool spaced = word > own;
        if (next == U'.') {
            if (own + 1 >= t_.size() || t_[own + 1] != U'.')
                add(own, own, feature("end.double-stop")).strong = true;
        } else if (spaced && after == U'.' && t_.substr(word, 3) != U"...") {
            add(own, word, feature("end.spaced-stop")).strong = true;
        } else if (is_bracket(next)) {
            before_bracket(at, own);
        } else if (is_mark_of_sentence(after) || t_.substr(word, 2) == U"--") {
            before_mark(at, own, word);
        } else if (spaced && text::is_lower(after)) {
            if (cue_at(Cue::Locator, lower_, word) == 0 && !(is_locator(at) && is_roman_figure(word)))
                say_abbreviation(add(own, own, feature("end.goes-on")), at);
        } else if (spaced && (text::is_upper(after) || is_opening_quote(after) || text::is_digit(after) ||
                              after == U'(' || after == U'[' || after == U'$' || after == U'€')) {
            before_sentence(at, own);
        } else if (!spaced && (text::is_letter(next) || is_opening_quote(next))) {
            before_glued(at, own);
        }
    }

    // The note stood inside brackets, or the bracket that closes belongs to it.
    void before_bracket(std::size_t at, std::size_t own) {
        add(own, own, feature("end.bracket"));
        if (own + 1 >= last_) {
            stopped_at_end_ = true;
            add(own + 1, own + 1, feature("end.paragraph"));
        } else {
            inside_paragraph(at, own + 1);
        }
    }

    // `Ibid., p. 5`, `op. cit., p. 5`: the reference itself goes on.
    void before_mark(std::size_t at, std::size_t own, std::size_t mark) {
        const std::size_t then = text::skip_spaces(t_, mark + 1);
        const bool locator =
            then < t_.size() && (text::is_digit(t_[then]) || cue_at(Cue::Locator, lower_, then) != 0);
        const bool dash = t_[mark] == U'—' || t_[mark] == U'–';
        if (!locator && !(dash && then < t_.size() && text::is_upper(t_[then])))
            say_abbreviation(add(own, own, feature("end.mark")), at);
    }

    void before_sentence(std::size_t at, std::size_t own) {
        if (own == at + 1 && is_abbreviation_stop(t_, lower_, at)) return;
        if (own == at + 1) add(trimmed(at), at, feature("end.shared"));
        sentence(own);
    }

    void sentence(std::size_t own) {
        End& end = add(own, own, feature("end.sentence"));
        end.sentence = true;
        if (end.features.back().feature == feature("end.complete"))
            end.features.push_back({feature("end.complete-sentence")});
    }

    // `it closed.Nobody came`: a note is glued at its end too, or the next one begins.
    void before_glued(std::size_t at, std::size_t own) {
        const auto ended = letters_before(t_, at);
        const bool closed = own > at + 1;
        if (!closed && (ended.size() == 1 || (t_[at] == U'.' && letters_from(t_, own).size() < 2))) return;
        const bool small = text::is_lower(t_[own]);
        if (small && !closed && ended.size() < 3) return;
        End& end = add(own, own, small ? feature("end.glued-small") : feature("end.glued-capital"));
        end.sentence = !small;
    }

    bool is_locator(std::size_t stop) const { return is_cue(Cue::Locator, letters_before(lower_, stop)); }

    // `vol. ii`, `chap. xiv`.
    bool is_roman_figure(std::size_t at) const {
        const auto figure = letters_from(lower_, at);
        return !figure.empty() && figure.find_first_not_of(U"ivxlc") == figure.npos;
    }

    void say_abbreviation(End& end, std::size_t at) const {
        if (is_abbreviation_stop(t_, lower_, at) || is_locator(at))
            end.features.push_back({feature("end.abbreviation")});
    }

    std::u32string_view t_, lower_;
    std::size_t last_;  ///< The end of the paragraph, white space aside.
    std::vector<bool> in_address_;
    bool stopped_at_end_ = false;  ///< A stop ends it, with or without what closes there.
    std::vector<End> found_;
};

}  // namespace

std::vector<End> note_end_candidates(std::u32string_view text, std::u32string_view lower) {
    return EndCollector(text, lower).find();
}

}  // namespace tolmach::reference
