// SPDX-License-Identifier: Apache-2.0
#include "restoration/lexicon.hpp"

#include "restoration/word_sources.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <algorithm>

using namespace tolmach;
using namespace tolmach::restoration;

namespace {

Spelling letters(std::string_view word) {
    return spelling_of(text::to_utf32(word)).value();
}

std::shared_ptr<std::string> compiled() {
    std::vector<CountedWord> words;
    for (const auto& [word, count] : std::vector<std::pair<const char*, float>>{
             {"серия", 10}, {"серии", 20}, {"серий", 5}, {"сер", 1}, {"новой", 30}, {"серия", 2}})
        words.push_back({letters(word), count, false});
    words.push_back({letters("мария"), 1, true});
    return std::make_shared<std::string>(compile_lexicon(std::move(words), {{}, {}, {0, 0}, {}, {}, {0}}, 7));
}

}  // namespace

TEST_CASE("An automaton numbers its words in their order") {
    std::vector<Spelling> words = {letters("а"),   letters("ад"),  letters("да"),
                                   letters("дар"), letters("пар"), letters("пара")};
    std::sort(words.begin(), words.end());
    const AutomatonData data = build_automaton(words);
    const Automaton automaton(data.arcs, data.skipped, data.root);
    for (std::size_t i = 0; i < words.size(); ++i) {
        Automaton::State state;
        REQUIRE(automaton.read(words[i], state));
        CHECK(state.ends_word);
        CHECK(state.number == i);
    }
    Automaton::State state;
    CHECK((automaton.read(letters("па"), state) && !state.ends_word));
    CHECK(!automaton.read(letters("дам"), state));
}

TEST_CASE("A lexicon finds what it was compiled from") {
    const auto bytes = compiled();
    const auto lexicon = Lexicon::open(*bytes, bytes);
    REQUIRE(lexicon);
    CHECK(lexicon->size() == 6);
    CHECK(lexicon->key() == 7);
    CHECK(!lexicon->find(letters("сери")));
    CHECK(lexicon->find(letters("серии"))->likelihood > lexicon->find(letters("серий"))->likelihood);
    CHECK(lexicon->find(letters("мария"))->capitalised);
    CHECK(lexicon->letters().likelihood(letters("сериии")) >
          lexicon->letters().likelihood(letters("ьььььь")));
}

TEST_CASE("A lexicon that is damaged anywhere, cut short or of another kind is refused") {
    const auto bytes = compiled();
    for (std::size_t at = 0; at < bytes->size(); at += at < 200 ? 1 : bytes->size() / 97) {
        std::string damaged = *bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        CHECK(!Lexicon::open(damaged, nullptr));
    }
    CHECK(!Lexicon::open(std::string_view(*bytes).substr(0, bytes->size() / 2), nullptr));
    CHECK(!Lexicon::open("", nullptr));
}

TEST_CASE("The data that is compiled in can be read") {
    for (const std::string& language : restored_languages()) {
        CHECK(own_words(language).size() > 10000);
        CHECK(own_context(language).names.size() > 300);
    }
}
