// SPDX-License-Identifier: Apache-2.0
#include "restoration/word_search.hpp"

#include <algorithm>

namespace tolmach::restoration {
namespace {

// What no title needs: the search ends there.
constexpr std::size_t kMostFound = 400, kMostSteps = 50000;

// Pieces are short: quicker than a call that compares rows of bytes.
bool starts_at(std::u32string_view latin, std::size_t at, std::u32string_view piece) {
    if (piece.size() > latin.size() - at) return false;
    for (std::size_t i = 0; i < piece.size(); ++i)
        if (latin[at + i] != piece[i]) return false;
    return true;
}

class LexiconSearch {
  public:
    LexiconSearch(const Automaton& words, const Channel& channel, bool russian, std::u32string_view latin)
        : words_(words), channel_(channel), russian_(russian), latin_(latin) {}

    std::vector<FoundWord> run(int slips) {
        go(0, words_.start(), slips, 1, false);
        return std::move(found_);
    }

  private:
    Letter folded_letter(Letter letter) const {
        return russian_ && letter == letter_of(U'ё') ? letter_of(U'е') : letter;
    }

    void go(std::size_t at, const Automaton::State& state, int slips, int doublings, bool after_nothing) {
        if (++steps_ > kMostSteps || found_.size() >= kMostFound) return;
        if (at == latin_.size() && state.ends_word) add(state.number);
        if (state.node == 0) return;
        if (at < latin_.size())
            for (const Piece& piece : channel_.pieces(latin_[at]))
                if (starts_at(latin_, at, piece.latin))
                    take(piece, at + piece.latin.size(), state, slips, doublings, false);
        if (!after_nothing)
            for (const Piece& piece : channel_.pieces(U'\0'))
                take(piece, at, state, slips, doublings, true);
        if (doublings > 0 && !path_.empty()) {
            Automaton::State next = state;
            const auto last = static_cast<Letter>(path_.back());
            if (words_.step(next, folded_letter(last)))
                with(last, [&] { go(at, next, slips, doublings - 1, false); });
        }
        if (slips > 0) slip(at, state, slips - 1, doublings);
    }

    template <class Go>
    void with(Letter letter, Go go) {
        path_ += static_cast<char>(letter);
        go();
        path_.pop_back();
    }

    void take(const Piece& piece, std::size_t to, Automaton::State state, int slips, int doublings,
              bool nothing) {
        if (piece.needless_yo) return;
        for (const char letter : piece.letters)
            if (!words_.step(state, folded_letter(static_cast<Letter>(letter)))) return;
        path_ += piece.letters;
        go(to, state, slips, doublings, nothing);
        path_.resize(path_.size() - piece.letters.size());
    }

    // A key too many, too few, a wrong one; two exchanged.
    void slip(std::size_t at, const Automaton::State& state, int slips, int doublings) {
        if (at < latin_.size()) go(at + 1, state, slips, doublings, true);
        if (at + 1 < latin_.size() && latin_[at] != latin_[at + 1]) {
            std::swap(latin_[at], latin_[at + 1]);
            exchanged_ = true;
            go(at, state, slips, doublings, true);
            exchanged_ = false;
            std::swap(latin_[at], latin_[at + 1]);
        }
        words_.follow(state, [&](Letter letter, const Automaton::State& next) {
            with(letter, [&] {
                go(at, next, slips, doublings, true);
                if (at < latin_.size()) go(at + 1, next, slips, doublings, true);
            });
        });
    }

    void add(std::uint32_t number) {
        const bool known = std::any_of(found_.begin(), found_.end(),
                                       [&](const FoundWord& found) { return found.letters == path_; });
        if (!known) found_.push_back({path_, number, exchanged_ ? latin_ : std::u32string()});
    }

    const Automaton& words_;
    const Channel& channel_;
    bool russian_;
    std::u32string latin_;
    bool exchanged_ = false;
    Spelling path_;
    std::vector<FoundWord> found_;
    std::size_t steps_ = 0;
};

// A beginning of a word that was thought up.
struct Invented {
    Spelling letters;
    LetterContext context;
    float likelihood = 0;
    bool after_nothing = false;
};

constexpr std::size_t kBeam = 24;
// A letter that is not written is thought of last.
constexpr float kSilentLetter = -4;

void prune(std::vector<Invented>& beam) {
    std::partial_sort(beam.begin(), beam.begin() + static_cast<std::ptrdiff_t>(std::min(kBeam, beam.size())),
                      beam.end(),
                      [](const Invented& a, const Invented& b) { return a.likelihood > b.likelihood; });
    if (beam.size() > kBeam) beam.resize(kBeam);
}

}  // namespace

std::vector<FoundWord> find_words(const Automaton& words, const Channel& channel, std::string_view language,
                                  std::u32string_view latin, int slips) {
    return LexiconSearch(words, channel, language == "ru", latin).run(slips);
}

std::vector<InventedWord> invent_words(const Lexicon& lexicon, const Channel& channel,
                                       std::string_view language, std::u32string_view latin,
                                       SchemeSet schemes, std::size_t most, bool silent) {
    std::vector<std::vector<Invented>> beams(latin.size() + 1);
    beams[0].emplace_back();
    const auto extend = [&](const Invented& from, const Piece& piece, std::size_t to) {
        if ((piece.schemes & schemes) == 0 || piece.needless_yo) return;
        Invented next = from;
        next.letters += piece.letters;
        next.after_nothing = piece.latin.empty();
        if (next.after_nothing) next.likelihood += kSilentLetter;
        for (const char letter : folded(piece.letters, language)) {
            next.likelihood += lexicon.letters().likelihood(next.context, static_cast<Letter>(letter));
            next.context = next.context.with(static_cast<Letter>(letter));
        }
        beams[to].push_back(std::move(next));
    };
    for (std::size_t at = 0; at <= latin.size(); ++at) {
        prune(beams[at]);
        const std::size_t arrived = beams[at].size();
        beams[at].reserve(arrived * 4);
        for (std::size_t i = 0; i < arrived; ++i)
            if (silent && !beams[at][i].after_nothing && at > 0)
                for (const Piece& piece : channel.pieces(U'\0'))
                    extend(Invented(beams[at][i]), piece, at);
        if (at == latin.size()) break;
        for (const Invented& from : beams[at])
            for (const Piece& piece : channel.pieces(latin[at]))
                if (starts_at(latin, at, piece.latin)) extend(from, piece, at + piece.latin.size());
    }
    for (Invented& whole : beams.back())
        whole.likelihood += lexicon.letters().likelihood(whole.context, kEdge);
    prune(beams.back());
    std::vector<InventedWord> words;
    for (const Invented& whole : beams.back())
        if (words.size() < most && std::none_of(words.begin(), words.end(), [&](const InventedWord& known) {
                return known.letters == whole.letters;
            }))
            words.push_back({whole.letters, whole.likelihood});
    return words;
}

}  // namespace tolmach::restoration
