// SPDX-License-Identifier: Apache-2.0
// Base64 (RFC 4648 section 4) and SHA-256 (FIPS 180-4) of bytes.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tolmach::formats {

std::string to_base64(std::string_view bytes);
/// The bytes; white space between is skipped; nothing where it is no base64.
std::optional<std::string> from_base64(std::string_view text);

/// The same in pieces: what is added before the end comes out in any lengths.
class Base64Encoder {
  public:
    using Sink = std::function<void(std::string_view)>;
    explicit Base64Encoder(Sink sink);
    ~Base64Encoder();
    void add(std::string_view bytes);
    void end();

  private:
    Sink sink_;
    struct Context;
    std::unique_ptr<Context> context_;
};

/// The SHA-256 in 64 lower-case hexadecimal figures.
std::string sha256(std::string_view bytes);

/// The same of what is added piece by piece.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    void add(std::string_view bytes);
    std::string hex();

  private:
    struct Context;
    std::unique_ptr<Context> context_;
};

}  // namespace tolmach::formats
