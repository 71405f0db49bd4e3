// SPDX-License-Identifier: Apache-2.0
// The treebank sentences of corpora/inflection: every proper noun is marked. Terms are the lemmas of three
// letters or more, nothing else is known of them; candidates are the capitalised words. A found pair (word,
// lemma) is right if the treebank says so; figures are micro-averaged over words.
#include "glossary/matcher.hpp"
#include "support/catch.hpp"
#include "support/rows.hpp"
#include "support/shared.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

using namespace tolmach;

namespace {

const std::filesystem::path kFolder = tests::shared_path("corpora/inflection");

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

class Measure {
  public:
    Measure(std::string language, bool verbose)
        : language_(std::move(language)),
          verbose_(verbose),
          corpus_(read(language_)),
          concepts_(concepts_of(corpus_, language_)),
          matcher_(concepts_, language_) {}

    Score run() {
        for (const auto& [id, sentence] : corpus_.sentences)
            observe(text::to_utf32(sentence), corpus_.names[id]);
        std::printf(
            "%s: precision %.4f recall %.4f F1 %.4f, recall on inflected forms %.4f (%d of %d), terms a word "
            "%.3f\n",
            language_.c_str(), score_.precision(), score_.recall(), score_.f1(), score_.inflected_recall(),
            score_.inflected_hit, score_.inflected, 1 + score_.second / double(score_.hit));
        return score_;
    }

  private:
    static std::vector<glossary::Concept> concepts_of(const Corpus& corpus, const std::string& language) {
        std::vector<glossary::Concept> concepts;
        for (const std::string& lemma : corpus.lemmas) {
            glossary::Concept& made = concepts.emplace_back();
            made.id = lemma;
            made.terms.emplace_back();
            made.terms[0].text = lemma;
            made.terms[0].language = language;
        }
        return concepts;
    }

    void observe(const std::u32string& sentence, const Gold& gold) {
        std::vector<glossary::Hit> hits = matcher_.find(text::to_utf8(sentence));
        std::set<std::size_t> answered;
        for (const auto& [offset, name] : gold) {
            if (text::count_code_points(name.second) < 3 || !text::is_upper(sentence[offset])) continue;
            std::set<std::string> lemmas;
            const std::size_t end = offset + text::count_code_points(name.first);
            for (const glossary::Hit& hit : hits)
                if (hit.span.start.value < end && offset < hit.span.end.value) {
                    lemmas.insert(concepts_[hit.concept_index].id);
                    answered.insert(hit.span.start.value);
                }
            judge_name(sentence, name, lemmas);
        }
        if (!all_marked_) return;
        for (const glossary::Hit& hit : hits)
            if (text::is_upper(sentence[hit.span.start.value]) &&
                answered.insert(hit.span.start.value).second) {
                ++score_.false_alarm;
                say("false ", concepts_[hit.concept_index].id, "", sentence);
            }
    }

    void judge_name(const std::u32string& sentence, const std::pair<std::string, std::string>& name,
                    const std::set<std::string>& lemmas) {
        const auto& [form, lemma] = name;
        const bool hit = lemmas.contains(lemma);
        ++(hit ? score_.hit : score_.missed);
        if (hit) score_.second += static_cast<int>(lemmas.size()) - 1;
        if (!hit && !lemmas.empty()) ++score_.false_alarm;
        if (!hit) say("missed", form, lemma, sentence);
        if (form == lemma) return;
        ++score_.inflected;
        if (hit) ++score_.inflected_hit;
    }

    void say(const char* what, const std::string& word, const std::string& lemma,
             const std::u32string& sentence) const {
        if (verbose_)
            std::printf("%s %s [%s]: %s\n", what, word.c_str(), lemma.c_str(),
                        text::to_utf8(sentence).c_str());
    }

    std::string language_;
    bool verbose_;
    bool all_marked_ = language_ == "ru" || language_ == "be";
    Corpus corpus_;
    std::vector<glossary::Concept> concepts_;
    glossary::Matcher matcher_;
    Score score_;
};

}  // namespace

TEST_CASE("names are found in every form") {
    if (!tests::require_shared("corpora/inflection",
                               {"en-sentences.tsv", "en-names.tsv", "fr-sentences.tsv", "fr-names.tsv",
                                "ru-sentences.tsv", "ru-names.tsv", "be-sentences.tsv", "be-names.tsv"}))
        return;
    const bool verbose = std::getenv("TOLMACH_VERBOSE") != nullptr;
    const std::map<std::string, double> bars = {{"en", 0.99}, {"fr", 0.99}, {"ru", 0.985}, {"be", 0.975}};
    for (const auto& [language, bar] : bars) {
        CAPTURE(language);
        const Score score = Measure(language, verbose).run();
        CHECK(score.f1() >= bar);
        CHECK(score.inflected_recall() >= 0.98);
    }
}
