// SPDX-License-Identifier: Apache-2.0
// The treebank sentences of corpora/inflection: every proper noun is marked. Terms are the lemmas of three
// letters or more, nothing else is known of them; candidates are the capitalised words. A found pair (word,
// lemma) is right if the treebank says so; figures are micro-averaged over words.
#include "morphology/forms.hpp"
#include "morphology/homograph.hpp"
#include "support/catch.hpp"
#include "support/rows.hpp"
#include "text/character.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

using namespace tolmach;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(TOLMACH_SHARED) / "corpora/inflection";

std::string folded(std::string_view text) {
    return text::fold(text);
}

struct Score {
    int hit = 0, second = 0, false_alarm = 0, missed = 0, inflected_hit = 0, inflected = 0;

    double precision() const { return hit / double(hit + false_alarm); }
    double recall() const { return hit / double(hit + missed); }
    double f1() const { return 2 * precision() * recall() / (precision() + recall()); }
    double inflected_recall() const { return inflected == 0 ? 1 : inflected_hit / double(inflected); }
};

using Gold = std::map<std::size_t, std::pair<std::string, std::string>>;  // form and lemma by offset

struct Corpus {
    std::map<std::string, std::string> sentences;
    std::map<std::string, Gold> names;
    std::set<std::string> lemmas;
};

Corpus read(const std::string& language) {
    Corpus corpus;
    for (const auto& row : tests::rows_of(kFolder / (language + "-sentences.tsv")))
        corpus.sentences[row[0]] = row[1];
    for (const auto& row : tests::rows_of(kFolder / (language + "-names.tsv"))) {
        corpus.names[row[0]][std::stoul(row[1])] = {row[2], row[3]};
        if (text::count_code_points(row[3]) >= 3) corpus.lemmas.insert(row[3]);
    }
    return corpus;
}

bool is_joint(char32_t c) {
    return c == U'-' || c == U'\'' || c == U'’' || c == U'ʼ';
}

bool is_apostrophe(char32_t c) {
    return is_joint(c) && c != U'-';
}

struct Word {
    std::size_t start = 0, end = 0;
};

// The words of a sentence: letters, digits, hyphens and apostrophes; an elided word before them is left out.
std::vector<Word> words_of(const std::u32string& s, const std::string& language) {
    const auto is_inner = [&](std::size_t i) {
        return text::is_letter(s[i]) || text::is_mark(s[i]) || text::is_digit(s[i]) ||
               (is_joint(s[i]) && i > 0 && i + 1 < s.size() && !is_joint(s[i - 1]) &&
                text::is_letter(s[i + 1]));
    };
    std::vector<Word> words;
    for (std::size_t i = 0; i < s.size(); ++i) {
        if (!text::is_letter(s[i])) continue;
        Word word{i, i};
        while (i < s.size() && is_inner(i))
            ++i;
        word.end = i;
        for (std::size_t at = word.start; at < word.end; ++at)
            if (is_apostrophe(s[at]))
                for (const std::string& prefix : morphology::elided_prefixes(language))
                    if (text::to_lower(text::to_utf8(s.substr(word.start, at - word.start))) == prefix)
                        word.start = at + 1;
        words.push_back(word);
    }
    return words;
}

class Measure {
  public:
    Measure(std::string language, bool verbose)
        : language_(std::move(language)), verbose_(verbose), corpus_(read(language_)) {
        for (const std::string& lemma : corpus_.lemmas) {
            const morphology::Lexeme lexeme{lemma, language_, morphology::Kind::Term, {}, {}, {}, {}};
            for (const auto& form : morphology::forms_of(lexeme))
                lemmas_of_[folded(form.text)].insert(lemma);
        }
    }

    Score run() {
        for (const auto& [id, sentence] : corpus_.sentences) {
            const std::u32string s = text::to_utf32(sentence);
            for (const Word& word : words_of(s, language_))
                observe(s, word, corpus_.names[id]);
        }
        std::printf(
            "%s: precision %.4f recall %.4f F1 %.4f, recall on inflected forms %.4f (%d of %d); pairs: "
            "precision %.4f\n",
            language_.c_str(), score_.precision(), score_.recall(), score_.f1(), score_.inflected_recall(),
            score_.inflected_hit, score_.inflected,
            score_.hit / double(score_.hit + score_.false_alarm + score_.second));
        return score_;
    }

  private:
    // A hyphenated word is found whole or in its parts.
    void observe(const std::u32string& s, const Word& word, const Gold& gold) {
        const std::size_t hyphen = s.substr(word.start, word.end - word.start).find(U'-');
        if (hyphen == std::u32string::npos ||
            lemmas_of_.contains(folded(text::to_utf8(s.substr(word.start, word.end - word.start)))))
            return judge(s, word, gold);
        judge(s, {word.start, word.start + hyphen}, gold);
        observe(s, {word.start + hyphen + 1, word.end}, gold);
    }

    void judge(const std::u32string& s, const Word& word, const Gold& gold) {
        if (word.start == word.end || !text::is_upper(s[word.start])) return;
        const std::string written = text::to_utf8(s.substr(word.start, word.end - word.start));
        const auto name = gold.find(word.start);
        const std::string lemma = name == gold.end() ? std::string() : name->second.second;
        const bool wanted = text::count_code_points(lemma) >= 3;
        const auto at = lemmas_of_.find(folded(written));
        const bool common = morphology::is_rather_common(
            s, {base::CodePoint(word.start), base::CodePoint(word.end)}, language_);
        const std::set<std::string> found =
            common || at == lemmas_of_.end() ? std::set<std::string>() : at->second;
        const bool hit = wanted && found.contains(lemma);
        if (hit) {
            ++score_.hit;
            score_.second += static_cast<int>(found.size()) - 1;
        } else {
            if (wanted) ++score_.missed;
            if (!found.empty() && (wanted || all_marked_)) ++score_.false_alarm;
            if (verbose_ && (wanted || (all_marked_ && !found.empty())))
                std::printf("%s %s %s [%s]: %s\n", found.empty() ? "missed" : "false ", written.c_str(),
                            found.empty() ? "" : found.begin()->c_str(), lemma.c_str(),
                            text::to_utf8(s).c_str());
        }
        if (!wanted || name->second.first == lemma) return;
        ++score_.inflected;
        if (hit) ++score_.inflected_hit;
    }

    std::string language_;
    bool verbose_;
    bool all_marked_ =
        language_ == "ru" || language_ == "be";  // The others mark the names after elision and with 's alone.
    Corpus corpus_;
    std::map<std::string, std::set<std::string>> lemmas_of_;
    Score score_;
};

}  // namespace

TEST_CASE("names are found in every form") {
    if (!std::filesystem::exists(kFolder)) {
        std::puts("not run: corpora/inflection is absent");
        return;
    }
    const bool verbose = std::getenv("TOLMACH_VERBOSE") != nullptr;
    const std::map<std::string, double> bars = {{"en", 0.99}, {"fr", 0.99}, {"ru", 0.985}, {"be", 0.975}};
    for (const auto& [language, bar] : bars) {
        CAPTURE(language);
        const Score score = Measure(language, verbose).run();
        CHECK(score.f1() >= bar);
        CHECK(score.inflected_recall() >= 0.98);
    }
}
