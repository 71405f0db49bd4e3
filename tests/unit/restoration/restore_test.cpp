// SPDX-License-Identifier: Apache-2.0
#include "restoration/restore.hpp"

#include "restoration/title_tokens.hpp"
#include "restoration/word_sources.hpp"
#include "support/catch.hpp"
#include "text/utf8.hpp"

using namespace tolmach;
using namespace tolmach::restoration;

namespace {

// Words of our own beside the frequent ones: what a dictionary would have.
const Restorer& restorer() {
    static const Restorer kRestorer = [] {
        std::vector<LanguageWords> languages;
        for (const std::string& language : restored_languages()) {
            std::vector<CountedWord> words = own_words(language);
            for (const char* word :
                 {"преддверии", "летия", "дипломатической", "белорусской", "учения", "щит", "союза"})
                if (language == "ru") words.push_back({spelling_of(text::to_utf32(word)).value(), 2, false});
            const auto bytes =
                std::make_shared<std::string>(compile_lexicon(std::move(words), own_context(language), 1));
            auto lexicon = Lexicon::open(*bytes, bytes);
            languages.push_back(
                LanguageWords{language, std::move(*lexicon), Channel(language, romanization::schemes()), {}});
        }
        return Restorer(std::move(languages));
    }();
    return kRestorer;
}

std::string first(std::string_view title, const std::string& language = "ru",
                  const std::string& scheme = "") {
    const auto candidates = restorer().restore(title, {language, scheme, 5});
    return candidates.empty() ? "" : candidates.front().text;
}

}  // namespace

TEST_CASE("A title in a scheme of its own comes back whole") {
    CHECK(first("Voĭna i mir") == "Война и мир");
    CHECK(first("Prestuplenie i nakazanie") == "Преступление и наказание");
    CHECK(first("O sostoânii ėkonomiki", "ru", "ru-iso-9-1995") != "");
}

TEST_CASE("A title that mixes schemes, and lost a letter, comes back") {
    CHECK(first("Vstrecha v predverii 100-letiya belorusskoi diplomaticheskoi sluzhbi") ==
          "Встреча в преддверии 100-летия белорусской дипломатической службы");
}

TEST_CASE("Decomposed letters, ties and half marks are read") {
    CHECK(first("novai\u0361a voi\u0306na") == "новая война");
    CHECK(first("novai\uFE20a\uFE21 voi\u0306na") == "новая война");
}

TEST_CASE("Numerals, years and what is Cyrillic already stay") {
    CHECK(first("Rossiya v XIX veke: 1801–1900") == "Россия в XIX веке: 1801–1900");
    CHECK(first("Война i mir") == "Война и мир");
    CHECK(first("") == "");
    CHECK(first("1812").empty());
}

TEST_CASE("Quotation marks become those of Cyrillic print, and a soft sign is none") {
    CHECK(first("ucheniya ‘Shchit Soyuza’ pokazali put'") == "учения «Щит Союза» показали путь");
}

TEST_CASE("English capitals are not kept") {
    CHECK(first("Voyna I Mir Nashego Vremeni") == "Война и мир нашего времени");
}

TEST_CASE("A candidate says what it assumed") {
    const auto candidates = restorer().restore("Vstrecha v predverii goda", {"ru", "", 3});
    REQUIRE(!candidates.empty());
    CHECK(candidates.size() <= 3);
    CHECK(candidates.front().text == "Встреча в преддверии года");
    CHECK(candidates.front().assumed.back() == "predverii for преддверии");
    CHECK(candidates.front().certainty != Certainty::Certain);
}

TEST_CASE("A name that no list has is certain only where it can be read in one way") {
    const auto certainty = [](std::string_view title, const std::string& language) {
        return restorer().restore(title, {language, "", 1}).at(0).certainty;
    };
    CHECK(certainty("Voĭna i mir nashego vremeni", "ru") == Certainty::Certain);
    CHECK(certainty("Revue", "ru") != Certainty::Certain);
    CHECK(certainty("Zaapadnaia storona nashei strany", "ru") != Certainty::Certain);
    // Without a soft sign the Latin does not tell the orthography.
    CHECK(certainty("svet i snieg nashaj zimy", "be") != Certainty::Certain);
    CHECK(certainty("z vesny da zimy", "be") != Certainty::Certain);
    // No scheme writes all words so.
    CHECK(certainty("Jeŭropa i našaja viasna", "be") == Certainty::Certain);
    CHECK(certainty("Eŭropa i našaja viasna", "be") != Certainty::Certain);
}

TEST_CASE("Belarusian у and ў are told apart by what stands before") {
    CHECK(first("Iana u horadze", "be") == "Яна ў горадзе");
    CHECK(first("Brat u horadze", "be") == "Брат у горадзе");
}

TEST_CASE("Addresses and names that are printed in Latin letters stay") {
    CHECK(first("Tut.by i novaya voyna", "ru") == "Tut.by и новая война");
    CHECK(first("Voyna na www.kremlin.ru i v Facebook", "ru") == "Война на www.kremlin.ru и в Facebook");
    CHECK(first("Mir. Voyna", "ru") == "Мир. Война");
}

TEST_CASE("Acronyms are read as the table has them") {
    CHECK(first("RIA i SNG", "ru") == "РИА и СНГ");
    CHECK(first("BelTA i mir", "ru") == "БелТА и мир");
    CHECK(first("VTsIOM i voyna", "ru") == "ВЦИОМ и война");
    CHECK(first("NATOvskiy mir", "ru") == "НАТОвский мир");
}

TEST_CASE("What is another language is not restored with certainty") {
    for (const char* title : {"Istorija srpskog naroda u novom veku", "Verkhovna Rada ukhvalyla zakon",
                              "Polska polityka zagraniczna", "Vanshnata politika na Republika Balgariya",
                              "Foreign Affairs", "Revue des deux mondes"})
        for (const Restored& candidate : restorer().restore(title, {"", "", 1})) {
            CAPTURE(title, candidate.text);
            CHECK(candidate.certainty != Certainty::Certain);
        }
}

TEST_CASE("A long text takes time by its length") {
    std::string text;
    for (int i = 0; i < 8000; ++i)
        text += "voina i mir, ";
    const auto candidates = restorer().restore(text, {"ru", "", 2});
    REQUIRE(!candidates.empty());
    CHECK(candidates.front().text.starts_with("война и мир, война и мир"));
    std::string hyphens;
    for (int i = 0; i < 20000; ++i)
        hyphens += "a-";
    CHECK(restorer().restore(hyphens, {"ru", "", 1}).size() == 1);
}

TEST_CASE("Bytes of any kind are read without harm") {
    for (const char* title :
         {"\xC3", "''''", "\u0361\u0301", "ʹʺ", "a\u0301\u0301\u0301", "- . - !", "“‘", "X", "I."})
        restorer().restore(title, {"", "", 5});
    CHECK(restorer().restore(std::string(20000, 'z'), {"ru", "", 2}).size() <= 2);
}

TEST_CASE("Roman numerals are told from acronyms") {
    CHECK(!read_title("XIX").front().is_word());
    CHECK(!read_title("IV").front().is_word());
    for (const char* word : {"MID", "IIII", "V", "LDPR", "Vi"})
        CHECK(read_title(word).front().is_word());
}

TEST_CASE("A listed word is known in the classical orthography where its Latin shows it") {
    CHECK(first("Śnieh i viasna", "be") == "Сьнег і вясна");
    CHECK(first("Snieh i viasna", "be") == "Снег і вясна");
    CHECK(restorer().restore("Śnieh i viasna", {"be", "", 1}).at(0).unknown.empty());
}
