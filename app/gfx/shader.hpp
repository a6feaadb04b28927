#pragma once

#include "app/gfx/gl_handle.hpp"

#include <string>
#include <string_view>

namespace app::gfx {

/// A linked program of one vertex and one fragment stage.
class Shader
{
public:
    /// \param name  stands in the error message only
    /// \throws std::runtime_error with the driver's log
    Shader(std::string const &name, std::string_view vertex, std::string_view fragment);

    void use() const { glUseProgram(m_program.name()); }
    // The setters act on the program in use; a uniform that the compiler dropped is ignored.
    void set(char const *uniform, int value) const;
    void set(char const *uniform, float value) const;
    void set(char const *uniform, float x, float y) const;
    void set(char const *uniform, float x, float y, float z, float w) const;

private:
    [[nodiscard]] GLint place(char const *uniform) const;

    GlProgram m_program;
};

} // namespace app::gfx
