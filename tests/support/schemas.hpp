// SPDX-License-Identifier: Apache-2.0
// Judging XLIFF by the schemas of OASIS with xmllint, which never looks outside.
#pragma once

#include "support/scratch.hpp"
#include "support/shared.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace tolmach::tests {

inline std::string slurp(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A scratch copy of the schemas with our driver.
class Schemas {
  public:
    /// Whether schemas and xmllint are there; said where they are not.
    static bool are_there() {
        if (!require_shared(kTwo) || !require_shared(kOne)) return false;
        if (std::system("xmllint --version >/dev/null 2>&1") == 0) return true;
        not_run("no xmllint");
        return false;
    }

    explicit Schemas(const std::filesystem::path& driver) {
        namespace fs = std::filesystem;
        fs::copy(shared_path(kTwo), folder_ / "two", fs::copy_options::recursive);
        fs::copy(shared_path(kOne), folder_ / "one", fs::copy_options::recursive);
        fs::copy(driver, folder_ / "two/driver.xsd");
    }

    /// What xmllint says against the 2.1 core and modules, or 1.2 transitional; empty if the file is valid.
    std::string complaints(const std::string& xliff, bool two) const {
        const auto file = folder_ / "candidate.xlf", log = folder_ / "log";
        std::ofstream(file, std::ios::binary) << xliff;
        const auto schema =
            two ? folder_ / "two/driver.xsd" : folder_ / "one/xliff-core-1.2-transitional.xsd";
        const std::string command = "xmllint --nonet --noout --schema '" + schema.string() + "' '" +
                                    file.string() + "' >'" + log.string() + "' 2>&1";
        return std::system(command.c_str()) == 0 ? std::string() : slurp(log);
    }

  private:
    static constexpr const char* kTwo = "conformance/xliff2/oasis-schemas-2.1";
    static constexpr const char* kOne = "conformance/xliff12/oasis-schemas";

    Scratch folder_;
};

}  // namespace tolmach::tests
