#include "sim/io/import/iconv_handle.hpp"

#include "sim/io/import/decode.hpp"

#include <array>
#include <cerrno>

#include <iconv.h>

namespace sim::io {

namespace {

/// The system's converter to UTF-8, closed with it.
class Iconv
{
public:
    explicit Iconv(std::string const &encoding) : m_handle{::iconv_open("UTF-8", encoding.c_str())}
    {
    }
    ~Iconv()
    {
        if (known()) {
            ::iconv_close(m_handle);
        }
    }
    Iconv(Iconv const &) = delete;
    Iconv &operator=(Iconv const &) = delete;

    [[nodiscard]] bool known() const
    {
        // iconv.h: the handle that is none is -1 as a pointer
        return m_handle != reinterpret_cast<iconv_t>(-1); // NOLINT(performance-no-int-to-ptr)
    }

    /// \return how many bytes of `bytes` became `words`
    std::size_t run(std::string_view bytes, std::string &words)
    {
        std::array<char, 16384> buffer{};
        char *in = const_cast<char *>(bytes.data()); // iconv never writes to what it reads
        std::size_t left = bytes.size();
        while (left > 0) {
            char *out = buffer.data();
            std::size_t room = buffer.size();
            std::size_t const status = ::iconv(m_handle, &in, &left, &out, &room);
            int const problem = errno;
            words.append(buffer.data(), buffer.size() - room);
            if (status == static_cast<std::size_t>(-1) && problem != E2BIG) {
                break;
            }
        }
        return bytes.size() - left;
    }

private:
    iconv_t m_handle;
};

} // namespace

std::optional<std::string> to_utf8(std::string_view bytes, std::string const &encoding)
{
    Iconv iconv{encoding};
    std::string words;
    if (!iconv.known()) {
        return std::nullopt;
    }
    words.reserve(bytes.size() + bytes.size() / 2);
    return iconv.run(bytes, words) == bytes.size() ? std::optional{std::move(words)} : std::nullopt;
}

std::size_t converted_until(std::string_view bytes, std::string const &encoding)
{
    Iconv iconv{encoding};
    std::string words;
    return iconv.known() ? iconv.run(bytes, words) : 0;
}

bool knows_encoding(std::string_view encoding)
{
    // iconv takes "//" and what follows as instructions: no name of an encoding has it.
    return !encoding.empty() && encoding.find('/') == std::string_view::npos &&
           Iconv{std::string{encoding}}.known();
}

} // namespace sim::io
