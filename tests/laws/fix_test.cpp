// SPDX-License-Identifier: Apache-2.0
// Laws of `fix` over texts made by chance, the same each time: words stay what they are and stay apart or
// together, only spaces and marks of the kinds that conventions rule change, codes and what is not prose do
// not, and what is fixed stays.
#include "checks/fix.hpp"

#include "support/catch.hpp"
#include "support/units.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <random>

using namespace tolmach;

namespace {

using Texts = std::vector<std::string>;

const std::map<std::string, Texts> kWords = {
    {"fr",
     {"Le", "port", "d'abord", "l’État", "est", "ouvert", "à", "Brest-Litovsk", "qu'il", "2014", "340 000",
      "mot", "M. Dupont", "1,5", "n° 7", "a-t-il", "XXᵉ"}},
    {"ru",
     {"Порт", "открыт", "в", "г. Минске", "что-то", "2004-2008", "1 520", "и", "№ 7", "А. Б. Орлов",
      "по-русски", "«Заря»", "5-6", "т. е.", "он"}},
    {"be",
     {"Порт", "адкрыты", "ў", "сям'я", "аб’ект", "з’явіўся", "2004-2008", "і", "г. зн.", "паўднёва-заходні",
      "5–6", "ён", "Гарадзенскі"}},
    {"en", {"The", "port", "isn't", "open", "in", "Brest", "2014", "1-2", "o'clock", "well-known", "it"}}};
// Names and code that have marks of their own; none holds what is a code of the tests' own notation.
const Texts kNotProse = {"https://a.example/x?q=1:2;r=3",
                         "www.example.org/a-b_(c)",
                         "doi:10.1080/09668136.2014.1",
                         "10.1000/xyz:12",
                         "C:\\Temp\\note.txt",
                         "/usr/share:/opt",
                         "~/note.txt",
                         "12:30",
                         "09:05:59",
                         "hh:mm",
                         "&amp;",
                         "&#160;",
                         "<a href=\"x.html\">",
                         "%1$s",
                         "%s:%d",
                         "`a == \"b\"`",
                         "oracle:thin",
                         "--force",
                         "a.b@c.example",
                         "std::string",
                         "key=\"value\"",
                         "urn:isbn:0451450523",
                         "../a/b.txt",
                         ":smile:",
                         "$name",
                         "a->b",
                         ":-)"};
const Texts kMarks = {"\"", "\"", "«", "»", "“", "”", "„", "‘",   "’",  "'", "‹", "›",
                      ",",  ".",  ";", ":", "!", "?", "…", "...", "-",  "–", "—", "−",
                      "(",  ")",  "[", "]", "%", "‰", "/", "°",   "?!", "№", "&", "="};
const Texts kSpaces = {" ", " ", " ", "", "", "  ", "\u00A0", "\u202F", "\t", "\n", "\n\n", "   ", "\u2009"};
const Texts kCodes = {"{1}", "{/1}", "{2/}", "{fn3/}"};

class Chance {
  public:
    explicit Chance(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t end) { return engine_() % end; }
    const std::string& of(const Texts& texts) { return texts[below(texts.size())]; }

  private:
    std::mt19937 engine_;
};

std::string sentence(Chance& chance, const std::string& language) {
    const auto words = kWords.find(language.substr(0, 2));
    const Texts& own = words == kWords.end() ? kWords.at("en") : words->second;
    std::string made;
    bool parted = true;  // What is no prose stays so only where no word touches it.
    const std::size_t length = 1 + chance.below(14);
    for (std::size_t i = 0; i < length; ++i) {
        const std::size_t kind = chance.below(20);
        if (kind < 10) {
            made += (parted ? "" : " ") + chance.of(own);
            parted = false;
        } else if (kind < 16) {
            made += chance.of(kSpaces) + chance.of(kMarks) + chance.of(kSpaces);
            parted = true;  // A word may follow a mark at once.
        } else if (kind < 18) {
            made += chance.of(kSpaces) + chance.of(kCodes);
            parted = false;
        } else {
            made += " " + chance.of(kNotProse) + " ";
            parted = true;
        }
    }
    return made;
}

// A unit of some sentences, of which the source may know the marks; its text between sentences too.
xliff::Unit unit_by(Chance& chance, const std::string& language, std::size_t number) {
    xliff::Unit made;
    made.id = "u" + std::to_string(number);
    const std::size_t sentences = 1 + chance.below(4);
    for (std::size_t i = 0; i < sentences; ++i) {
        const std::string target = sentence(chance, language);
        const std::string source = chance.below(4) == 0 ? target : sentence(chance, "en");
        xliff::Unit one = tests::unit(source, target);
        one.segments[0].id = "s" + std::to_string(i);
        made.segments.push_back(std::move(one.segments[0]));
        if (chance.below(2) == 0) continue;
        xliff::Segment between;
        between.ignorable = true;
        between.source = tests::content(chance.of(kSpaces));
        made.segments.push_back(between);
    }
    return made;
}

bool is_of_word(char32_t c) {
    return text::is_letter(c) || text::is_digit(c) || text::is_mark(c);
}

bool is_quotation_mark(char32_t c) {
    return std::u32string_view(U"\"'«»“”„‟‘’‹›").find(c) != std::u32string_view::npos;
}

// What conventions rule: spaces, quotation marks and apostrophes, dashes. A minus sign is none.
bool may_change(char32_t c) {
    return text::is_space(c) || is_quotation_mark(c) ||
           std::u32string_view(U"-‐‑–—…").find(c) != std::u32string_view::npos;
}

std::u32string without_what_may_change(std::u32string text) {
    text.erase(std::remove_if(text.begin(), text.end(), may_change), text.end());
    return text;
}

struct Gap {
    bool any = false, space = false, quotation = false;
};

// Between each two letters or figures, what stands there.
std::vector<Gap> gaps(const std::u32string& text) {
    std::vector<Gap> found;
    Gap now;
    bool begun = false;
    for (const char32_t c : text) {
        if (is_of_word(c)) {
            if (begun) found.push_back(now);
            begun = true;
            now = {};
            continue;
        }
        now = {true, now.space || text::is_space(c), now.quotation || is_quotation_mark(c)};
    }
    return found;
}

bool joins_or_parts(const std::u32string& before, const std::u32string& after) {
    const auto same = [](const Gap& was, const Gap& is) {
        return was.any == is.any && (was.space ? is.space : !is.space || was.quotation);
    };
    const std::vector<Gap> was = gaps(before), is = gaps(after);
    return !std::equal(was.begin(), was.end(), is.begin(), is.end(), same);
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + what.size()))
        ++found;
    return found;
}

// The text of a content with its codes as one character, and the codes themselves.
std::pair<std::u32string, std::vector<xliff::Code>> read(const xliff::Content& content) {
    std::pair<std::u32string, std::vector<xliff::Code>> made;
    for (const xliff::Inline& part : content) {
        if (const auto* run = std::get_if<xliff::Text>(&part)) made.first += text::to_utf32(run->value);
        if (const auto* code = std::get_if<xliff::Code>(&part)) {
            made.first += U'\uFFFC';
            made.second.push_back(*code);
        }
    }
    return made;
}

void holds(const xliff::Content& before, const xliff::Content& after) {
    const auto [was, was_codes] = read(before);
    const auto [is, is_codes] = read(after);
    INFO(text::to_utf8(was) << "\n" << text::to_utf8(is));
    CHECK(without_what_may_change(was) == without_what_may_change(is));
    CHECK_FALSE(joins_or_parts(was, is));
    CHECK(was_codes == is_codes);
    for (const std::string& token : kNotProse)
        CHECK(count(text::to_utf8(was), token) == count(text::to_utf8(is), token));
}

xliff::Document without_targets(xliff::Document document) {
    for (xliff::Unit& unit : document.files[0].units)
        for (xliff::Segment& segment : unit.segments)
            segment.target.reset();
    return document;
}

constexpr std::array<const char*, 9> kLanguages = {"fr",        "fr-CA", "fr-CH", "ru", "be",
                                                   "be-tarask", "en",    "de",    "uk"};

}  // namespace

TEST_CASE("fix keeps words, codes and what is not prose, and what is fixed stays as it is") {
    constexpr unsigned kDocuments = 60;
    constexpr std::size_t kUnits = 12;
    std::size_t segments = 0, changes = 0;
    for (unsigned seed = 0; seed < kDocuments * kLanguages.size(); ++seed) {
        const std::string language = kLanguages[seed % kLanguages.size()];
        Chance chance(seed);
        std::vector<xliff::Unit> units;
        for (std::size_t i = 0; i < kUnits; ++i)
            units.push_back(unit_by(chance, language, i));
        const xliff::Document given = tests::document(std::move(units), language);
        const auto fixed = checks::fix(given);
        INFO("seed " << seed << ", " << language);
        CHECK(without_targets(fixed.value) == without_targets(given));
        for (std::size_t u = 0; u < kUnits; ++u)
            for (std::size_t s = 0; s < given.files[0].units[u].segments.size(); ++s) {
                const auto& before = given.files[0].units[u].segments[s].target;
                const auto& after = fixed.value.files[0].units[u].segments[s].target;
                REQUIRE(before.has_value() == after.has_value());
                if (before) holds(*before, *after);
                ++segments;
            }
        CHECK(fixed.diagnostics.empty() == (fixed.value == given));
        const auto again = checks::fix(fixed.value);
        for (const base::Diagnostic& change : again.diagnostics)
            FAIL_CHECK("fixed again: " << change.unit << '/' << change.segment << " ‘" << change.text
                                       << "’ → ‘" << change.suggestion << "’");
        CHECK(again.value == fixed.value);
        changes += fixed.diagnostics.size();
    }
    std::printf("%zu segments, %zu changes\n", segments, changes);
    CHECK(changes > segments / 10);  // A law over texts that nothing is wrong with would say nothing.
}

TEST_CASE("fix changes nothing in a text without prose") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        Chance chance(seed);
        std::string target;
        for (std::size_t i = 0; i <= chance.below(6); ++i)
            target += (i > 0 ? " " : "") + chance.of(kNotProse);
        for (const char* language : kLanguages) {
            INFO(target);
            CHECK(checks::fix(tests::document({tests::unit("Elsewhere", target)}, language))
                      .diagnostics.empty());
        }
    }
}
