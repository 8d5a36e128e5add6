namespace PipelineSdk;

/// <summary>
/// What the profiler measures in the framework. Give either configurations one by one, or a range for all of them; with neither, all
/// are measured at their default steps.
/// </summary>
public sealed class FrameworkProfile
{
    /// <summary>The folder in the container for the measurements.</summary>
    /// <value><c>/opt/ml/output/profiler</c> by default.</value>
    public string LocalPath { get; init; } = "/opt/ml/output/profiler";

    /// <summary>The greatest size of a file of measurements in bytes.</summary>
    /// <value>10,485,760 by default.</value>
    public int FileMaxSize { get; init; } = 10485760;

    /// <summary>How long a file is written at most, in seconds.</summary>
    /// <value>60 by default.</value>
    public double FileCloseInterval { get; init; } = 60;

    /// <summary>How often opening a file may fail before the profiler gives up.</summary>
    /// <value>50 by default.</value>
    public int FileOpenFailThreshold { get; init; } = 50;

    /// <summary>What the deep learning framework does.</summary>
    /// <value><see langword="null"/> by default: not measured, if another one is given.</value>
    public DetailedProfilingConfig? DetailedProfilingConfig { get; init; }

    /// <summary>What data loaders do.</summary>
    /// <value><see langword="null"/> by default: not measured, if another one is given.</value>
    public DataloaderProfilingConfig? DataloaderProfilingConfig { get; init; }

    /// <summary>What Python functions do.</summary>
    /// <value><see langword="null"/> by default: not measured, if another one is given.</value>
    public PythonProfilingConfig? PythonProfilingConfig { get; init; }

    /// <summary>What Horovod does.</summary>
    /// <value><see langword="null"/> by default: not measured, if another one is given.</value>
    public HorovodProfilingConfig? HorovodProfilingConfig { get; init; }

    /// <summary>What the SageMaker data parallel library does.</summary>
    /// <value><see langword="null"/> by default: not measured, if another one is given.</value>
    public SMDataParallelProfilingConfig? SMDataParallelProfilingConfig { get; init; }

    /// <summary>The range for all configurations, if none is given by itself.</summary>
    /// <value><see langword="null"/> by default: each has its own.</value>
    public ProfilingRange? Range { get; init; }

    internal PipelineMap<PipelineString> ProfilingParameters
    {
        get
        {
            var parameters = new PipelineMap<PipelineString>
            {
                ["LocalPath"] = LocalPath,
                ["RotateMaxFileSizeInBytes"] = PythonText.Of(FileMaxSize),
                ["RotateFileCloseIntervalInSeconds"] = ProfilingText.Number(FileCloseInterval),
                ["FileOpenFailThreshold"] = PythonText.Of(FileOpenFailThreshold),
            };
            foreach (var config in Configs())
            {
                parameters[config.Name] = config.ToText();
            }

            return parameters;
        }
    }

    private IEnumerable<MetricsConfig> Configs()
    {
        MetricsConfig?[] own =
            [DetailedProfilingConfig, DataloaderProfilingConfig, PythonProfilingConfig, HorovodProfilingConfig, SMDataParallelProfilingConfig];
        if (own.Any(static config => config is not null))
        {
            return own.OfType<MetricsConfig>();
        }

        return
        [
            new DetailedProfilingConfig { Range = Range },
            new DataloaderProfilingConfig { Range = Range },
            new PythonProfilingConfig { Range = Range, CProfileTimer = Range is null ? CProfileTimer.Default : CProfileTimer.TotalTime },
            new HorovodProfilingConfig { Range = Range },
            new SMDataParallelProfilingConfig { Range = Range },
        ];
    }
}
