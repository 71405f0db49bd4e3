// SPDX-License-Identifier: Apache-2.0
// Documents read into units and merged again, by format: bytes of text a second (of a Word document, bytes of
// its XML). The texts are made of a few sentences, so that they say what a page of a note costs, not what
// rare markup does. A Word document of a thousand pages is one of 3,000 characters a page.
#include "formats/merge.hpp"
#include "formats/source_format.hpp"
#include "zip/zip.hpp"

#include <benchmark/benchmark.h>

#include <string>

namespace {

using namespace tolmach;

constexpr std::size_t kCharactersOfPage = 3000;
constexpr std::string_view kWords =
    "The harbour master reads the tide tables every morning, and the pilots do as he says; ";

std::string repeated(std::size_t pages, const std::string& paragraph) {
    std::string made;
    while (made.size() < pages * kCharactersOfPage)
        made += paragraph;
    return made;
}

std::string page_of(std::size_t pages) {
    const std::string words(kWords);
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta "
           "charset=\"utf-8\"><title>Tides</title></head><body>\n" +
           repeated(pages, "<p>" + words +
                               "the <em>Gazette</em> prints them &amp; <a href=\"https://example.org/a\">an "
                               "almanac</a> too. " +
                               words + words + "nobody else does.</p>\n") +
           "</body></html>\n";
}

std::string markdown_of(std::size_t pages) {
    const std::string words(kWords);
    return repeated(pages, words +
                               "the *Gazette* prints them and [an almanac](https://example.org/a) too.\n" +
                               words + words + "nobody else does.\n\n");
}

std::string word_xml_of(std::size_t pages) {
    const std::string words(kWords);
    const auto run = [](const std::string& text, const std::string& look = {}) {
        return "<w:r>" + look + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    };
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
           repeated(pages, "<w:p>" + run(words) + run("the ") + run("Gazette", "<w:rPr><w:i/></w:rPr>") +
                               run(" prints them. ") + run(words) + run(words + "nobody else does.") +
                               "</w:p>") +
           "</w:body></w:document>";
}

std::string word_of(const std::string& xml) {
    return zip::write(
               {{"[Content_Types].xml",
                 "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
                 "PartName=\"/word/document.xml\" "
                 "ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
                {"_rels/.rels",
                 "<Relationships "
                 "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                 "Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                 "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
                {"word/document.xml", xml}})
        .value();
}

formats::Extracted read_of(const std::string& name, const std::string& bytes) {
    formats::SourceOptions options;
    options.language = "en";
    return formats::read_source(name, bytes, options).value().value;
}

void time_reading(benchmark::State& state, const std::string& name, const std::string& bytes,
                  std::size_t counted) {
    for (auto _ : state)
        benchmark::DoNotOptimize(read_of(name, bytes));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(counted));
}

void time_merging(benchmark::State& state, const std::string& name, const std::string& bytes,
                  std::size_t counted) {
    const formats::Extracted read = read_of(name, bytes);
    formats::MergeOptions options;
    options.with_source = true;
    for (auto _ : state)
        benchmark::DoNotOptimize(formats::merge(read.file, read.skeleton, options).value());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(counted));
}

std::size_t pages(const benchmark::State& state) {
    return static_cast<std::size_t>(state.range(0));
}

void read_page(benchmark::State& state) {
    const std::string bytes = page_of(pages(state));
    time_reading(state, "note.html", bytes, bytes.size());
}
void merge_page(benchmark::State& state) {
    const std::string bytes = page_of(pages(state));
    time_merging(state, "note.html", bytes, bytes.size());
}
void read_markdown(benchmark::State& state) {
    const std::string bytes = markdown_of(pages(state));
    time_reading(state, "note.md", bytes, bytes.size());
}
void merge_markdown(benchmark::State& state) {
    const std::string bytes = markdown_of(pages(state));
    time_merging(state, "note.md", bytes, bytes.size());
}
void read_word(benchmark::State& state) {
    const std::string xml = word_xml_of(pages(state));
    time_reading(state, "note.docx", word_of(xml), xml.size());
}
void merge_word(benchmark::State& state) {
    const std::string xml = word_xml_of(pages(state));
    time_merging(state, "note.docx", word_of(xml), xml.size());
}

constexpr std::int64_t kFewPages = 20, kManyPages = 1000;
BENCHMARK(read_page)->Arg(kFewPages)->Arg(kManyPages)->Unit(benchmark::kMillisecond);
BENCHMARK(merge_page)->Arg(kManyPages)->Unit(benchmark::kMillisecond);
BENCHMARK(read_markdown)->Arg(kFewPages)->Arg(kManyPages)->Unit(benchmark::kMillisecond);
BENCHMARK(merge_markdown)->Arg(kManyPages)->Unit(benchmark::kMillisecond);
BENCHMARK(read_word)->Arg(kFewPages)->Arg(kManyPages)->Unit(benchmark::kMillisecond);
BENCHMARK(merge_word)->Arg(kManyPages)->Unit(benchmark::kMillisecond);

}  // namespace
