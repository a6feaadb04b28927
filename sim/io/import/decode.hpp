#pragma once

#include "sim/base/diagnostic.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// Words that were read, and the encoding that they were read in.
struct DecodedText
{
    std::string text{}; ///< UTF-8 without byte order mark
    std::string encoding{};
};

/// "GB18030" for GBK, GB2312, CP936, 936 ...; "UTF-8" for utf8; others as they stand.
std::string encoding_name(std::string_view words);

/// Bytes as UTF-8. GBK and GB2312 are read as GB18030, which holds both.
/// \return nothing if they are no text of that encoding, or the system does not know it
std::optional<std::string> converted(std::string_view bytes, std::string_view encoding);

/// Does the system know the encoding?
bool knows_encoding(std::string_view encoding);

/// The encodings that bytes could be in, the likeliest first: byte order mark, strict UTF-8,
/// UTF-16 by its zero bytes, GB18030. Empty: these bytes are no text.
std::vector<DecodedText> decodings(std::string_view bytes);

/// Reads bytes in the encoding that is wished for, or the likeliest one. What was guessed is told,
/// and so are characters that hint at another encoding.
/// \return nothing if the bytes are no such text; `findings` then says where
std::optional<DecodedText> decode_text(std::string_view bytes, std::string const &wish,
                                       Location const &where, Diagnostics &findings);

/// The first lines of a text file in one encoding: what a person chooses by.
struct TextPreview
{
    std::string encoding{};
    std::vector<std::string> lines{};
};

/// One for each encoding that the file could be in, the likeliest first.
/// \throws IoError if the file cannot be read
std::vector<TextPreview> text_previews(std::filesystem::path const &file, std::size_t lines);

} // namespace sim::io
