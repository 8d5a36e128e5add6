using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>A line of a log.</summary>
internal sealed record LogLine(LogLevel Level, EventId Id, string Text, Exception? Exception);
