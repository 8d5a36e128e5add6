using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class FrameworkProfileTests
{
    public static TheoryData<FrameworkProfile, string[]> Profiles => new()
    {
        {
            new(),
            [
                """DetailedProfilingConfig={"StartStep": 5, "NumSteps": 1, }""",
                """DataloaderProfilingConfig={"StartStep": 7, "NumSteps": 1, "MetricsRegex": ".*", }""",
                """PythonProfilingConfig={"StartStep": 9, "NumSteps": 3, "ProfilerName": "cprofile", "cProfileTimer": "default", }""",
                """HorovodProfilingConfig={"StartStep": 13, "NumSteps": 1, }""",
                """SMDataParallelProfilingConfig={"StartStep": 15, "NumSteps": 1, }""",
            ]
        },
        {
            new() { Range = ProfilingRange.Time(startUnixTime: 1600000000, duration: 1.5) },
            [
                """DetailedProfilingConfig={"StartTimeInSecSinceEpoch": 1600000000, "Duration": 1.5, }""",
                """DataloaderProfilingConfig={"StartTimeInSecSinceEpoch": 1600000000, "Duration": 1.5, "MetricsRegex": ".*", }""",
                """PythonProfilingConfig={"StartTimeInSecSinceEpoch": 1600000000, "Duration": 1.5, "ProfilerName": "cprofile", "cProfileTimer": "total_time", }""",
                """HorovodProfilingConfig={"StartTimeInSecSinceEpoch": 1600000000, "Duration": 1.5, }""",
                """SMDataParallelProfilingConfig={"StartTimeInSecSinceEpoch": 1600000000, "Duration": 1.5, }""",
            ]
        },
        {
            new()
            {
                DataloaderProfilingConfig = new() { Range = ProfilingRange.Steps(numSteps: 4), MetricsRegex = "loader" },
                PythonProfilingConfig = new() { PythonProfiler = PythonProfiler.Pyinstrument },
            },
            [
                """DataloaderProfilingConfig={"StartStep": 0, "NumSteps": 4, "MetricsRegex": "loader", }""",
                """PythonProfilingConfig={"StartStep": 9, "NumSteps": 3, "ProfilerName": "pyinstrument", }""",
            ]
        },
        {
            new() { PythonProfilingConfig = new() { CProfileTimer = CProfileTimer.OffCpuTime } },
            ["""PythonProfilingConfig={"StartStep": 9, "NumSteps": 3, "ProfilerName": "cprofile", "cProfileTimer": "off_cpu_time", }"""]
        },
    };

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Is_written_as_texts_that_are_almost_JSON(FrameworkProfile profile, string[] expected) => Assert.Equal(
        ["LocalPath=/opt/ml/output/profiler", "RotateMaxFileSizeInBytes=10485760", "RotateFileCloseIntervalInSeconds=60", "FileOpenFailThreshold=50", .. expected],
        profile.ProfilingParameters.Select(static entry => $"{entry.Key}={entry.Value.Payload}"));

    [Fact]
    public void Ranges_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("startStep", () => ProfilingRange.Steps(-1));
        Assert.Throws<ArgumentOutOfRangeException>("numSteps", () => ProfilingRange.Steps(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => ProfilingRange.Time(duration: 0));
    }
}
