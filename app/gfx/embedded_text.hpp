#pragma once

#include <string_view>

namespace app::gfx {

/// The words of a text file that the build has put into the program.
inline std::string_view embedded_text(unsigned char const *bytes, unsigned long size)
{
    return {reinterpret_cast<char const *>(bytes), // NOLINT(*-reinterpret-cast): bytes of a text
            size};
}

} // namespace app::gfx
