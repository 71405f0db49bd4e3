// SPDX-License-Identifier: Apache-2.0
// The laws of a format for OpenDocument texts: a source merged with itself is the same, one character that is
// put in changes that place alone, a pseudo-translated edition is read back as it was written, and whatever
// order the codes of a translation have, what is written is read again.
#include "support/odt.hpp"

#include "base/files.hpp"
#include "formats/completeness.hpp"
#include "formats/merge.hpp"
#include "segmentation/segment.hpp"
#include "support/catch.hpp"
#include "support/drawn.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"
#include "translation/pseudo.hpp"

#include <algorithm>
#include <filesystem>
#include <random>

using namespace tolmach;
namespace fs = std::filesystem;
using tests::read_odt_units;

namespace {

constexpr char32_t kInserted = U'\uE000';

constexpr std::string_view kStyles =
    "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
    "</style:style><style:style style:name=\"I\" style:family=\"text\"><style:text-properties "
    "fo:font-style=\"italic\"/></style:style><style:style style:name=\"L\" style:family=\"text\">"
    "<style:text-properties fo:language=\"it\"/></style:style>";

std::vector<std::string> samples() {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(std::filesystem::path(TOLMACH_TEST_DATA) / "odt"))
        found.push_back(base::read_file(entry.path()).value());
    found.push_back(
        tests::packed_odt("<text:p>The sea is old.</text:p>", "Notes of the lagoon", "On the sea"));
    return found;
}

/// What stands in a paragraph, in random order; well-formed.
class RandomText {
  public:
    explicit RandomText(std::mt19937& random) : random_(random) {}

    std::string inlines(int depth) {
        std::string made;
        for (std::size_t i = pick(5) + 1; i > 0; --i)
            made += piece(depth);
        return made;
    }

  private:
    std::size_t pick(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }

    std::string in(const std::string& tag, const std::string& content) {
        return "<" + tag + ">" + content + "</" + tag.substr(0, tag.find(' ')) + ">";
    }

    std::string piece(int depth) {
        constexpr std::string_view kLeaves[] = {"a",
                                                "bc ",
                                                " ",
                                                "\n  ",
                                                "&amp;",
                                                "&#xE9;",
                                                "d",
                                                "e f",
                                                "<![CDATA[<x> y]]>",
                                                "<text:s/>",
                                                "<text:s text:c=\"3\"/>",
                                                "<text:tab/>",
                                                "<text:line-break/>",
                                                "<text:soft-page-break/>",
                                                "<text:bookmark text:name=\"m\"/>",
                                                "<text:change text:change-id=\"c\"/>",
                                                "<text:page-number>7</text:page-number>",
                                                "<!-- no text -->"};
        if (depth == 0 || pick(2) == 0) return std::string(kLeaves[pick(std::size(kLeaves))]);
        constexpr std::string_view kPairs[] = {"text:span text:style-name=\"B\"",
                                               "text:span text:style-name=\"I\"",
                                               "text:span text:style-name=\"L\"",
                                               "text:span",
                                               "text:a xlink:href=\"https://example.org/\"",
                                               "text:meta"};
        const std::string content = inlines(depth - 1);
        switch (pick(8)) {
            case 0:
                return "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
                       "<text:note-body>" +
                       in("text:p", content) + "</text:note-body></text:note>";
            case 1:
                return "<draw:frame><draw:text-box>" + in("text:p", content) +
                       "</draw:text-box></draw:frame>";
            default:
                return in(std::string(kPairs[pick(std::size(kPairs))]), content);
        }
    }

    std::mt19937& random_;
};

std::string random_document(std::mt19937& random) {
    std::string text = "<text:p>The sea.</text:p>";
    for (int i = 0; i < 4; ++i)
        text += "<text:p>" + RandomText(random).inlines(3) + "</text:p>";
    return tests::flat_odt(text, kStyles);
}

std::string merged_source(const formats::Extracted& read) {
    formats::MergeOptions options;
    options.with_source = true;
    return formats::merge(read.file, read.skeleton, options).value();
}

std::string merged_edition(const formats::Extracted& read) {
    formats::MergeOptions options;
    options.house.language = "fr";
    options.accept_changes = true;
    return formats::merge(read.file, read.skeleton, options).value();
}

// White space that counts for nothing goes where it would count for something.
std::string without_space(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

// White space at the ends aside: a reader leaves it outside of the unit where no format holds it.
std::vector<std::string> texts_of(const xliff::File& file, bool targets) {
    std::vector<std::string> texts;
    for (const xliff::Unit& unit : file.units) {
        std::string text;
        for (const xliff::Segment& segment : unit.segments)
            text += xliff::plain_text(targets && segment.target ? *segment.target : segment.source);
        texts.push_back(unit.id + " " + std::string(text::trim(text)));
    }
    return texts;
}

// One character put in anywhere is all that changes.
void check_one_character(formats::Extracted read, const std::string& source) {
    if (read.skeleton.encoding.empty()) return;  // What is packed cannot be compared as text.
    const std::string inserted = text::to_utf8(std::u32string(1, kInserted));
    for (xliff::Unit& unit : read.file.units)
        for (xliff::Inline& part : unit.segments[0].source) {
            auto* run = std::get_if<xliff::Text>(&part);
            if (!run) continue;
            const std::u32string text = text::to_utf32(run->value);
            for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size()}) {
                std::u32string changed = text;
                run->value = text::to_utf8(changed.insert(at, 1, kInserted));
                std::string merged = merged_source(read);
                const std::size_t place = merged.find(inserted);
                INFO(unit.id << ": " << run->value);
                REQUIRE(place != merged.npos);
                CHECK(texts_of(read_odt_units(merged).file, false) == texts_of(read.file, false));
                // A run of spaces that is one element, and a CDATA section, are written anew as a whole.
                const bool is_cut =
                    source.find("<![CDATA[") != source.npos || source.find("<text:s") != source.npos;
                if (!is_cut)
                    CHECK(without_space(merged.erase(place, inserted.size())) == without_space(source));
            }
            run->value = text::to_utf8(text);
        }
}

formats::Extracted pseudo(formats::Extracted read) {
    for (xliff::Unit& unit : read.file.units) {
        unit = translation::pseudo_translate(segmentation::segment(std::move(unit), "en"));
        for (xliff::Segment& segment : unit.segments)
            if (segment.target) segment.state = xliff::State::Translated;
    }
    return read;
}

std::size_t calls_in(const xliff::File& file) {
    std::size_t calls = 0;
    for (const xliff::Unit& unit : file.units)
        for (const xliff::Segment& segment : unit.segments)
            for (const xliff::Inline& part : segment.source)
                if (const auto* code = std::get_if<xliff::Code>(&part))
                    calls += xliff::is_footnote_call(*code);
    return calls;
}

void check_all(const std::string& source) {
    const formats::Extracted read = read_odt_units(source);
    CHECK(merged_source(read) == source);
    CHECK(formats::compare_with_source("n.xlf", read.file, read.skeleton).value().empty());
    check_one_character(read, source);
    const formats::Extracted french = pseudo(read);
    const formats::Extracted again = read_odt_units(merged_edition(french));
    CHECK(texts_of(again.file, false) == texts_of(french.file, true));
    CHECK(calls_in(again.file) == calls_in(read.file));
}

// Codes and words of every unit in another order, some of them gone.
void shuffle(xliff::File& file, std::mt19937& random) {
    for (xliff::Unit& unit : file.units) {
        xliff::Content target = unit.segments[0].source;
        std::shuffle(target.begin(), target.end(), random);
        if (target.size() > 2 && random() % 3 == 0) target.pop_back();
        target.insert(target.begin(), xliff::Text{"x"});
        unit.segments[0].target = std::move(target);
        unit.segments[0].state = xliff::State::Translated;
    }
}

}  // namespace

TEST_CASE("the laws of a format hold for documents") {
    for (const std::string& source : samples())
        check_all(source);
}

TEST_CASE("the laws of a format hold for random text") {
    std::mt19937 random(20211);
    for (std::size_t i = 0; i < 150 / tests::kOneIn; ++i) {
        const std::string source = random_document(random);
        INFO(source);
        check_all(source);
    }
}

TEST_CASE("whatever a translation does with its codes, the edition is read again, with all its notes") {
    std::mt19937 random(20212);
    for (std::size_t i = 0; i < 150 / tests::kOneIn; ++i) {
        const std::string source = random_document(random);
        INFO(source);
        formats::Extracted read = read_odt_units(source);
        shuffle(read.file, random);
        const formats::Extracted again = read_odt_units(merged_edition(read));
        CHECK(again.file.units.size() == read.file.units.size());
        CHECK(calls_in(again.file) == calls_in(read.file));
    }
}
