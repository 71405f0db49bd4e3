// SPDX-License-Identifier: Apache-2.0
// Counts the units of an XLIFF file and the concepts of a term base, and writes the XLIFF as 1.2.
#include <glossary/read.hpp>
#include <xliff/read.hpp>
#include <xliff/write.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

std::string contents(const char* path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const auto document = tolmach::xliff::read(argv[1], contents(argv[1]));
    const auto base = tolmach::glossary::read_terms(std::filesystem::path(argv[2]));
    if (!document || !base) return 3;
    tolmach::xliff::WriteOptions options;
    options.version = tolmach::xliff::Version::V1_2;
    const auto written = tolmach::xliff::write(*document, options);
    if (!written) return 4;
    std::cout << document->files.at(0).units.size() << " units, " << base->value.size() << " concepts, "
              << (written->find("version=\"1.2\"") != std::string::npos ? "1.2" : "?") << "\n";
}
