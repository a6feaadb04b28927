#include "app/core/failure_words.hpp"

#include "sim/base/error.hpp"

#include <stdexcept>

namespace app {

sim::Text failure_words()
{
    try {
        throw;
    } catch (sim::InputError const &error) {
        return error.diagnostics().front().message;
    } catch (sim::IoError const &error) {
        return error.message();
    } catch (std::runtime_error const &error) {
        // None of ours: a full disk, a library. What is open stays open.
        return sim::text("this could not be done: {what}", {{"what", error.what()}});
    }
}

} // namespace app
