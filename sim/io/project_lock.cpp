#include "sim/io/project_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>
#include <utility>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

/// Made if it is not there; one of another user can be locked without writing into it.
int open_lock(fs::path const &file)
{
    int const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    return descriptor >= 0 ? descriptor : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
}

/// The file at this place is still the one that was opened: nobody removed it meanwhile.
bool is_at(int descriptor, fs::path const &file)
{
    struct stat opened = {};
    struct stat there = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &there) == 0 &&
           opened.st_dev == there.st_dev && opened.st_ino == there.st_ino;
}

void sign(int descriptor)
{
    std::string const words = std::to_string(::getpid()) + "\n";
    if (::ftruncate(descriptor, 0) == 0 &&
        ::pwrite(descriptor, words.data(), words.size(), 0) < 0) {
        return; // only the number for the message is lost
    }
}

} // namespace

fs::path ProjectLock::place(fs::path const &project)
{
    std::error_code unknown;
    fs::path const whole = fs::weakly_canonical(project, unknown);
    fs::path const &at = unknown ? project : whole;
    std::string name = ".";
    name += at.filename().string();
    name += ".lock";
    return at.parent_path() / name;
}

std::optional<ProjectLock> ProjectLock::take(fs::path const &project)
{
    ProjectLock lock;
    lock.m_file = place(project);
    constexpr int tries = 20; // whoever had it may remove the file between our two steps
    for (int i = 0; i < tries; ++i) {
        int const descriptor = open_lock(lock.m_file);
        if (descriptor < 0) {
            return lock;
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            bool const taken = errno == EWOULDBLOCK;
            ::close(descriptor);
            return taken ? std::nullopt : std::optional{std::move(lock)};
        }
        if (is_at(descriptor, lock.m_file)) {
            sign(descriptor);
            lock.m_descriptor = descriptor;
            return lock;
        }
        ::close(descriptor);
    }
    return std::nullopt;
}

ProjectLock::~ProjectLock()
{
    give_back();
}

ProjectLock::ProjectLock(ProjectLock &&other) noexcept
    : m_file{std::move(other.m_file)}, m_descriptor{std::exchange(other.m_descriptor, -1)}
{
}

ProjectLock &ProjectLock::operator=(ProjectLock &&other) noexcept
{
    if (this != &other) {
        give_back();
        m_file = std::move(other.m_file);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

void ProjectLock::give_back()
{
    if (m_descriptor >= 0) {
        ::unlink(m_file.c_str()); // while it is held: nobody else can have this file then
        ::close(std::exchange(m_descriptor, -1));
    }
}

Text in_use_words(fs::path const &project)
{
    std::ifstream in{ProjectLock::place(project)};
    long process = 0;
    if (in >> process && process > 0) {
        return text("the project is being edited in another window or program (process {number})",
                    {TextArg{"number", std::to_string(process)}});
    }
    return text("the project is being edited in another window or program");
}

std::optional<ProjectLock> lock_to_open(fs::path const &file, Opening how)
{
    std::error_code failed;
    if (how != Opening::alone || !fs::is_regular_file(file, failed)) {
        return std::nullopt; // opening says what is wrong with it
    }
    std::optional<ProjectLock> lock = ProjectLock::take(file);
    if (!lock) {
        throw ProjectInUse{file.string(), in_use_words(file)};
    }
    return lock;
}

std::optional<FilePlace> file_at(fs::path const &place)
{
    struct stat there = {};
    return ::stat(place.c_str(), &there) == 0 ? std::optional{FilePlace{there.st_dev, there.st_ino}}
                                              : std::nullopt;
}

} // namespace sim::io
