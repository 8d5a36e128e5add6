namespace PipelineSdk;

/// <summary>An archive that is to be repacked is none, or has a name that leads out of it. The message names the archive.</summary>
public sealed class InvalidArchiveException : IOException
{
    internal InvalidArchiveException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
