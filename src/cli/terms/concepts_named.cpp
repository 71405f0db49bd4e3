// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/concepts_named.hpp"

#include "glossary/matcher.hpp"
#include "text/utf8.hpp"
#include "xliff/flat_text.hpp"
#include "xliff/stream.hpp"

#include <map>
#include <set>
#include <string>

namespace tolmach::cli {
namespace {

class ConceptsNamed final : public xliff::Visitor {
  public:
    explicit ConceptsNamed(const glossary::Concepts& concepts)
        : concepts_(concepts), named_(concepts.size()) {}

    void document(xliff::Document&& head) override { document_ = std::move(head); }
    void file(xliff::File&& head) override {
        const std::string& language =
            head.source_language.empty() ? document_.source_language : head.source_language;
        const auto found = matchers_.find(language);
        matcher_ = found != matchers_.end()
                       ? &found->second
                       : &matchers_.emplace(language, glossary::Matcher(concepts_, language)).first->second;
    }
    void unit(xliff::Unit&& unit) override {
        if (!unit.translate) return;
        for (const xliff::Segment& segment : unit.segments)
            for (const glossary::Hit& hit : matcher_->find(xliff::flat_text(segment.source).text))
                named_[hit.concept_index] = true;
    }

    std::vector<bool> take() { return std::move(named_); }

  private:
    const glossary::Concepts& concepts_;
    std::vector<bool> named_;
    xliff::Document document_;
    std::map<std::string, glossary::Matcher> matchers_;  // By source language.
    const glossary::Matcher* matcher_ = nullptr;
};

}  // namespace

base::Result<std::vector<bool>> concepts_named(const std::vector<std::filesystem::path>& files,
                                               const glossary::Concepts& concepts) {
    ConceptsNamed reader(concepts);
    for (const std::filesystem::path& file : files)
        if (auto read = xliff::stream(file, reader); !read) return base::fail(read.error());
    return reader.take();
}

std::vector<const glossary::Concept*> concepts_called(const std::string& name,
                                                      const std::vector<glossary::Concept>& concepts) {
    std::set<std::string> languages;
    for (const glossary::Concept& each : concepts) {
        for (const glossary::Term& term : each.terms)
            languages.insert(term.language);
    }
    const glossary::Concepts base(concepts);
    const std::size_t length = text::to_utf32(name).size();
    std::set<std::size_t> called;
    for (const std::string& language : languages)
        for (const glossary::Hit& hit : glossary::Matcher(base, language).find(name))
            if (hit.span.start.value == 0 && hit.span.end.value == length) called.insert(hit.concept_index);
    std::vector<const glossary::Concept*> found;
    for (const std::size_t i : called)
        found.push_back(&concepts[i]);
    return found;
}

}  // namespace tolmach::cli
