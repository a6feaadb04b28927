#include "app/gfx/shader.hpp"

#include <stdexcept>

namespace app::gfx {

namespace {

std::string log_of(GLuint name, decltype(glGetShaderInfoLog) get)
{
    std::string log(2048, '\0');
    GLsizei length = 0;
    get(name, static_cast<GLsizei>(log.size()), &length, log.data());
    log.resize(static_cast<std::size_t>(length));
    return log;
}

GLuint compile(std::string const &name, GLenum kind, std::string_view source)
{
    GLuint const stage = glCreateShader(kind);
    char const *const begin = source.data();
    auto const length = static_cast<GLint>(source.size());
    glShaderSource(stage, 1, &begin, &length);
    glCompileShader(stage);
    GLint ok = GL_FALSE;
    glGetShaderiv(stage, GL_COMPILE_STATUS, &ok);
    if (ok != GL_TRUE) {
        std::string const log = log_of(stage, glGetShaderInfoLog);
        glDeleteShader(stage);
        throw std::runtime_error{"shader " + name + ": " + log};
    }
    return stage;
}

} // namespace

Shader::Shader(std::string const &name, std::string_view vertex, std::string_view fragment)
    : m_program{GlProgram::create()}
{
    GLuint const stages[] = {compile(name + ".vert", GL_VERTEX_SHADER, vertex),
                             compile(name + ".frag", GL_FRAGMENT_SHADER, fragment)};
    for (GLuint const stage : stages) {
        glAttachShader(m_program.name(), stage);
        glDeleteShader(stage);
    }
    glLinkProgram(m_program.name());
    GLint ok = GL_FALSE;
    glGetProgramiv(m_program.name(), GL_LINK_STATUS, &ok);
    if (ok != GL_TRUE) {
        throw std::runtime_error{"shader " + name + ": " +
                                 log_of(m_program.name(), glGetProgramInfoLog)};
    }
}

GLint Shader::place(char const *uniform) const
{
    return glGetUniformLocation(m_program.name(), uniform);
}

void Shader::set(char const *uniform, int value) const
{
    glUniform1i(place(uniform), value);
}

void Shader::set(char const *uniform, float value) const
{
    glUniform1f(place(uniform), value);
}

void Shader::set(char const *uniform, float x, float y) const
{
    glUniform2f(place(uniform), x, y);
}

void Shader::set(char const *uniform, float x, float y, float z, float w) const
{
    glUniform4f(place(uniform), x, y, z, w);
}

} // namespace app::gfx
