#include "app/core/failure_words.hpp"

#include "sim/base/error.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

namespace app {

namespace {

/// What whoever reads a message of files and system can do about it.
sim::Text mend_of(std::string_view message)
{
    if (message == "the project file cannot be written: {what}" ||
        message == "the project file refused a statement: {what}") {
        return sim::text("Make room on the disk, or close what else has the file open; all edits "
                         "until now are in the file.");
    }
    if (message == "the project file cannot be opened for writing" ||
        message == "the results cannot be written") {
        return sim::text("Look who may write in the folder, or copy the project to a folder of "
                         "your own.");
    }
    if (message == "the project file is in use by another program") {
        return sim::text("Close the other program, then do it again.");
    }
    if (message == "the file cannot be read" || message == "the folder cannot be read") {
        return sim::text("Look whether it is still there and who may read it; a USB stick may have "
                         "been taken out.");
    }
    return {};
}

/// A sentence, then what to do.
sim::Text with_mend(sim::Text message)
{
    sim::Text const mend = mend_of(message.key);
    if (mend.key.empty()) {
        return message;
    }
    auto const argument = [](char const *name, sim::Text const &words) {
        return sim::TextArg{name, sim::render(sim::Language::zh, words),
                            sim::render(sim::Language::en, words)};
    };
    return sim::text("{fault}. {mend}", {argument("fault", message), argument("mend", mend)});
}

} // namespace

sim::Text failure_words()
{
    try {
        throw;
    } catch (sim::InputError const &error) {
        return error.diagnostics().front().message;
    } catch (sim::IoError const &error) {
        return with_mend(error.message());
    } catch (std::runtime_error const &error) {
        // None of ours: a full disk, a library. What is open stays open.
        return sim::text("this could not be done: {what}", {{"what", error.what()}});
    }
}

} // namespace app
