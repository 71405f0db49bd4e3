// SPDX-License-Identifier: Apache-2.0
#include "xliff/validate.hpp"

#include "xliff/names.hpp"
#include "xliff/validation/xliff1_validator.hpp"
#include "xliff/validation/xliff2_validator.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>

namespace tolmach::xliff {
namespace {

using validation::DocumentValidator;
using validation::FindingCollector;
using validation::Rule;

std::optional<Version> version_from(std::string_view word) {
    for (const Version version :
         {Version::V1_0, Version::V1_1, Version::V1_2, Version::V2_0, Version::V2_1, Version::V2_2})
        if (names::number(version) == word) return version;
    return std::nullopt;
}

// The newest version that a namespace stands for; 1.0 has none, and files of every version lack it.
std::optional<Version> version_of_namespace(std::string_view ns) {
    if (ns == names::kCore11) return Version::V1_1;
    if (ns == names::kCore12) return Version::V1_2;
    if (ns == names::kCore20) return Version::V2_1;
    if (ns == names::kCore22) return Version::V2_2;
    return std::nullopt;
}

constexpr std::string_view kCorePrefix = "urn:oasis:names:tc:xliff:document:";

// Reads the root element, then hands everything to the judge of its version.
class Chooser final : public xml::Handler {
  public:
    Chooser(const std::string& name, std::size_t limit) : findings_(name, limit, *this) {}

    void start(const xml::Element& element) override {
        if (!judge_ && !choose(element)) return;
        judge_->start(element);
    }
    void text(std::string_view text, base::ByteSpan, bool) override {
        if (judge_) judge_->text(text);
    }
    void end(std::string_view, std::string_view, base::ByteSpan) override {
        if (judge_) judge_->end();
    }

    Validity take() { return findings_.take(); }

  private:
    void refuse(std::string message, std::string help) {
        stop({base::ErrorCode::Unsupported, std::move(message), {}, std::move(help), nullptr});
    }

    bool choose(const xml::Element& root) {
        const auto by_namespace = version_of_namespace(root.ns);
        const std::string_view word = root.find("version").value_or("");
        const auto by_word = version_from(word);
        // A word that is known makes up for a namespace that is not, for readers as well.
        const bool strange = !root.ns.empty() && !by_namespace;
        const bool newer = strange && root.ns.starts_with(kCorePrefix) && !by_word;
        if (root.local() != "xliff" || (strange && !newer && !by_word)) {
            refuse("the root element is not <xliff>", "is this an XLIFF file?");
            return false;
        }
        if (newer) {
            refuse(fmt::format("the file is of XLIFF {}, which this program does not know",
                               root.ns.substr(kCorePrefix.size())),
                   "save it as XLIFF 2.1");
            return false;
        }
        if (!by_namespace && !by_word) {
            refuse(root.find("version") ? fmt::format("the version '{}' is no version of XLIFF", word)
                                        : "<xliff> says no version",
                   "write 1.2 or 2.1");
            return false;
        }
        const bool two = names::is_xliff2(by_namespace.value_or(by_word.value_or(Version::V1_2)));
        const bool allowed =
            by_word && names::is_xliff2(*by_word) == two && (!by_namespace || *by_word <= *by_namespace);
        // 2.2 takes the words 2.0 and 2.1 as well; it is one language all the same.
        const bool newest = by_namespace == Version::V2_2;
        findings_.set_version(allowed && !newest ? *by_word : by_namespace.value_or(Version::V1_2));
        if (!allowed)
            findings_.add(
                Rule::Version, findings_.here(),
                root.find("version")
                    ? fmt::format("the version '{}' does not go with the namespace '{}'", word, root.ns)
                    : fmt::format("<xliff> says no version: '{}' goes with its namespace",
                                  names::number(*by_namespace)));
        if (root.ns.empty() && by_word != Version::V1_0)
            findings_.add(Rule::Namespace, findings_.here(), "<xliff> is in no namespace");
        if (strange)
            findings_.add(Rule::Namespace, findings_.here(),
                          fmt::format("the namespace '{}' is none of XLIFF", root.ns));
        if (two)
            judge_ = std::make_unique<validation::Xliff2Validator>(std::string(root.ns), findings_);
        else
            judge_ = std::make_unique<validation::Xliff1Validator>(std::string(root.ns), findings_);
        return true;
    }

    FindingCollector findings_;
    std::unique_ptr<DocumentValidator> judge_;
};

}  // namespace

base::Result<Validity> validate(const std::string& name, std::string_view bytes,
                                const ValidateOptions& options) {
    Chooser chooser(name, options.limit);
    if (auto parsed = xml::parse(name, bytes, chooser); !parsed) return base::fail(parsed.error());
    return chooser.take();
}

base::Result<Validity> validate_file(const std::filesystem::path& path, const ValidateOptions& options) {
    Chooser chooser(path.string(), options.limit);
    if (auto parsed = xml::parse_file(path, chooser); !parsed) return base::fail(parsed.error());
    return chooser.take();
}

}  // namespace tolmach::xliff
