namespace PipelineSdk;

/// <summary>The profiler that measures Python functions.</summary>
public enum PythonProfiler
{
    /// <summary>The one of Python itself, which follows each call.</summary>
    CProfile,

    /// <summary>One that takes samples.</summary>
    Pyinstrument,
}
